import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import type { AgreementsDb } from '../kit.ts'
import type { Carried, Held, Kind } from '../lines.ts'

export type WordsHeld = Held & {
  versionId: Id
  agreementId: Id
  audience: SigningAudience
  title: string
  stage: string | null
  number: number
  effectiveFrom: Temporal.Instant
}

/** What every published version says, for one audience or for all, and what its lines carry; not of agreements withdrawn. */
export async function wordsHeld(db: Kysely<AgreementsDb>, audience?: SigningAudience): Promise<WordsHeld[]> {
  const versions = await db
    .selectFrom('agreements.version as v')
    .innerJoin('agreements.agreement as a', 'a.id', 'v.agreementId')
    .leftJoin('agreements.withdrawal as w', 'w.agreementId', 'a.id')
    .select([
      'v.id as versionId',
      'v.agreementId',
      'v.number',
      'v.text',
      'v.draftId',
      'v.effectiveFrom',
      'a.stage',
      'a.audience',
      'a.title',
    ])
    .$if(audience !== undefined, all => all.where('a.audience', '=', audience ?? ''))
    .where('w.agreementId', 'is', null)
    .orderBy('v.number', 'desc')
    .execute()
  const drafts = versions.flatMap(({ draftId }) => (draftId ? [draftId] : []))
  const carried = await carriedIn(db, drafts)
  return versions.map(({ draftId, audience, ...version }) => ({
    ...version,
    audience: audience as SigningAudience,
    carried: draftId ? (carried.get(draftId) ?? []) : [],
  }))
}

export async function carriedIn(
  db: Kysely<AgreementsDb>,
  draftIds: readonly Id[],
): Promise<Map<Id, Carried[]>> {
  if (!draftIds.length) return new Map()
  const rows = await db
    .selectFrom('agreements.carried')
    .select(['draftId', 'kind', 'asked', 'words'])
    .where('draftId', 'in', draftIds)
    .execute()
  return Map.groupBy(
    rows.map(row => ({ ...row, kind: row.kind as Kind })),
    ({ draftId }) => draftId,
  )
}
