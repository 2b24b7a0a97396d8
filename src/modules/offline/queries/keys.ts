import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { seal, unseal } from '../../../platform/seal.ts'
import type { Id } from '../../../words/ids.ts'
import type { OfflineTables } from '../tables.ts'

const USE = 'offline.key'
const aboutOf = (schoolId: Id, keyId: Id): string => `${schoolId} ${keyId}`

export const sealPrivate = (schoolId: Id, keyId: Id, privateKey: Uint8Array): Uint8Array =>
  seal(USE, aboutOf(schoolId, keyId), Buffer.from(privateKey).toString('base64'))

/** @throws where the school has no such key, or the installation’s key is another. */
export async function privateKeyOf(
  db: Kysely<OfflineTables>,
  { school }: Pick<Call, 'school'>,
  keyId: Id,
): Promise<Uint8Array> {
  const { privateSealed } = await db
    .selectFrom('offline.key')
    .select('privateSealed')
    .where('id', '=', keyId)
    .executeTakeFirstOrThrow()
  return Buffer.from(unseal(USE, aboutOf(school.id, keyId), privateSealed), 'base64')
}

export type PublicKey = { keyId: Id; publicKey: Uint8Array; madeAt: Temporal.Instant }

export const newestKey = (db: Kysely<OfflineTables>): Promise<PublicKey | undefined> =>
  db
    .selectFrom('offline.key')
    .select(['id as keyId', 'publicKey', 'madeAt'])
    .orderBy('madeAt', 'desc')
    .orderBy('id')
    .executeTakeFirst()
