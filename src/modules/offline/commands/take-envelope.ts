import { type Kysely, NoResultError } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { digestOf, readEnvelope } from '../envelope.ts'
import type { NotOpened } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { privateKeyOf } from '../queries/keys.ts'
import type { OfflineTables } from '../tables.ts'
import { opened, sendSealed } from './open-envelope.ts'

const IS_ID = z.uuid()
const NONE = 'This is no sealed report. What was typed is not here: tell somebody in person, or ring'

const SHUT =
  'This report cannot be opened here. It is still sealed on the device: tell somebody in person what you wrote, or ring'

/**
 * A report that was written without a connection comes in. It is opened and sent in the same transaction, so that whoever
 * is told “taken” can rely on it; the same one twice is one. What a key of ours does not open, no later day will: it is
 * refused, and rings nobody. Where the key itself cannot be read it is kept as it came.
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
    const key = await keyFor(db, call, keyId)
    const written = key && (await opened(key, sealed))
    if (key && !written) throw invalid({ envelope: SHUT })
    if (written && (await sendSealed(call, written, address))) return
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

/** None where the key stands and cannot be read today. Where no such key stands the device keeps what it has. */
const keyFor = (db: Kysely<OfflineTables>, call: Call, keyId: string): Promise<Uint8Array | undefined> =>
  privateKeyOf(db, call, keyId).catch((error: unknown) => {
    if (error instanceof NoResultError) throw invalid({ envelope: SHUT })
    return undefined
  })
