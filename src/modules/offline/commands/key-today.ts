import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import { newKeyPair } from '../envelope.ts'
import { command, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { newestKey, type PublicKey, sealPrivate } from '../queries/keys.ts'

/** A phone that was left in a drawer seals to the key that it knows: an earlier one is never taken away. */
const DAYS_GOOD = 180

const isGood = ({ madeAt }: PublicKey, now: Temporal.Instant): boolean =>
  madeAt.until(now).total('hours') < DAYS_GOOD * 24

const keyHere = query({
  name: 'offline.key',
  input: z.object({}),
  may: may.send,
  read: async db => ({ key: await newestKey(db) }),
})

/** The first time that somebody asks for the form, and again when the last has grown old. */
const makeKey = command({
  name: 'offline.make-key',
  input: z.object({}),
  may: may.send,
  async load(db, _, call) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`offline.key ${call.school.id}`}, 0))`.execute(
      db,
    )
    return { key: await newestKey(db) }
  },
  async run({ db, call, now, touched }, _, { key }): Promise<PublicKey> {
    if (key && isGood(key, now)) return key
    const keyId = newId()
    const { publicKey, privateKey } = await newKeyPair()
    await db
      .insertInto('offline.key')
      .values({
        ...{ schoolId: call.school.id, id: keyId, publicKey, madeAt: now },
        privateSealed: sealPrivate(call.school.id, keyId, privateKey),
      })
      .execute()
    touched(keyId)
    return { keyId, publicKey, madeAt: now }
  },
})

/** To what this school’s reports are sealed today. */
export async function keyToday(call: Call): Promise<PublicKey> {
  const { key } = await keyHere(call)
  return key && isGood(key, call.now) ? key : makeKey(call, {})
}
