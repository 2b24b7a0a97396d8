import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import { duesInForce } from './evidence.ts'

/** Of one audience: who is asked to sign something today, and who has signed words that name what is looked for. */
export type SignedThatNames = { audience: SigningAudience; due: number; signed: number; isNamed: boolean }

/** A figure for each audience that has an agreement in force. No names: who has not signed stands in this room's own lists. */
export async function signedThatNames(
  call: Call & { unit: Unit },
  { audiences, names }: { audiences: readonly SigningAudience[]; names: (text: string) => boolean },
): Promise<SignedThatNames[]> {
  const asked = (await duesInForce(call)).filter(({ audience }) => audiences.includes(audience))
  if (!asked.length) return []
  const versions = await (call.unit.db as unknown as Kysely<AgreementsDb>)
    .selectFrom('agreements.version')
    .select(['id', 'text', 'childText'])
    .where('id', 'in', [...new Set(asked.map(({ versionId }) => versionId))])
    .execute()
  const naming = new Set(
    versions.filter(({ text, childText }) => names(`${text}\n${childText ?? ''}`)).map(({ id }) => id),
  )
  return audiences.flatMap(audience => {
    const own = asked.filter(due => due.audience === audience)
    if (!own.length) return []
    const people = (dues: typeof own) => new Set(dues.map(({ personId }) => personId)).size
    const named = own.filter(({ versionId }) => naming.has(versionId))
    return [
      {
        ...{ audience, due: people(own), isNamed: named.length > 0 },
        signed: people(named.filter(({ signatureId }) => signatureId !== null)),
      },
    ]
  })
}
