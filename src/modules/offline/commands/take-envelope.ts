import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { newId } from '../../../words/ids.ts'
import { digestOf, readEnvelope } from '../envelope.ts'
import type { NotOpened } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { privateKeyOf } from '../queries/keys.ts'
import type { OfflineTables } from '../tables.ts'
import { type Envelope, opened, sendSealed } from './open-envelope.ts'

const IS_ID = z.uuid()
const NONE = 'This is no sealed report. What was typed is not here: tell somebody in person, or ring'

/**
 * A report that was written without a connection comes in. It is opened and sent in the same transaction, so that whoever
 * is told “taken” can rely on it; the same one twice is one. What cannot be opened is kept as it came.
 */
export const takeEnvelope = command({
  name: 'offline.take-envelope',
  // Which register it is for stands inside it, so that it came is in the most sealed of the logs.
  chain: 'adults',
  input: z
    .object({ keyId: z.string(), envelope: z.string(), address: z.string() })
    .transform(({ envelope: text, ...asked }, context) => {
      const envelope = readEnvelope(text)
      if (envelope && IS_ID.safeParse(asked.keyId).success) return { ...asked, envelope }
      context.addIssue({ code: 'custom', message: NONE, path: ['envelope'] })
      return z.NEVER
    }),
  may: may.send,
  load: async () => true,
  async run({ db, call, now, announce }, { address, ...sealed }) {
    const { envelope, keyId } = sealed
    if (!(await isNew(db, call, digestOf(envelope)))) return
    if (await isSent(db, call, sealed, address)) return
    const unopenedId = newId()
    await db
      .insertInto('offline.unopened')
      .values({
        ...{ schoolId: call.school.id, id: unopenedId, keyId, sealed: envelope },
        ...{ receivedAt: now, openedAt: null },
      })
      .execute()
    announce<NotOpened>({ name: 'offline.not-opened', unopenedId })
  },
})

async function isNew(db: Kysely<OfflineTables>, { school, now }: Call, digest: Uint8Array): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('offline.taken')
    .values({ schoolId: school.id, digest, takenOn: dayOf(now) })
    .onConflict(before => before.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

async function isSent(
  db: Kysely<OfflineTables>,
  call: Call & { unit: Unit },
  sealed: Envelope,
  address: string,
): Promise<boolean> {
  const key = await privateKeyOf(db, call, sealed.keyId).catch(() => undefined)
  const written = key && (await opened(key, sealed))
  return written !== undefined && (await sendSealed(call, written, address)) !== undefined
}
