import { type Id, newId } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Work } from '../../../platform/usecase.ts'
import { type Earlier, type Match, matchClauses } from '../match-clauses.ts'
import type { PolicyReading } from '../read-policy.ts'
import { writeRows } from './write-rows.ts'

type Of = { versionId: Id; policyId: Id; previousId: Id | undefined }

/** How each clause of this version was matched, by its order: undefined for a first version. */
export type Matched = ReadonlyMap<number, Match>

async function earlierClauses({ db }: Work<PoliciesDb>, versionId: Id): Promise<Earlier[]> {
  const rows = await db
    .selectFrom('policies.clauseInVersion as c')
    .innerJoin('policies.passage as p', join =>
      join.onRef('p.versionId', '=', 'c.versionId').onRef('p.n', '=', 'c.passageN'),
    )
    .select(['c.n', 'c.clauseId', 'c.text', 'p.trail'])
    .where('c.versionId', '=', versionId)
    .orderBy('c.n')
    .execute()
  return rows.map(({ n, clauseId, text, trail }) => ({
    n,
    clauseId,
    text,
    heading: (trail as string[]).at(-1) ?? '',
  }))
}

/** Writes the clauses, each under its identity for life: an earlier one's where it is the same clause. */
export async function writeClauses(
  work: Work<PoliciesDb>,
  { versionId, policyId, previousId }: Of,
  { passages, clauses, figures }: PolicyReading,
): Promise<Matched> {
  const { db, call } = work
  const places = new Map(passages.map(passage => [passage.order, passage]))
  const standing = clauses.map(({ order, text, passage }) => ({
    ...{ n: order, text, heading: places.get(passage)?.trail.at(-1) ?? '' },
  }))
  const matches = previousId ? matchClauses(await earlierClauses(work, previousId), standing).matches : []
  const matched = new Map(matches.map(match => [match.n, match]))
  const figuresOf = Map.groupBy(figures, ({ clause }) => clause)

  const rows = clauses.map(clause => {
    const match = matched.get(clause.order)
    const shown = (figuresOf.get(clause.order) ?? []).map(
      ({ start, end, words, kind, value, unit, system }) => ({
        ...{ start: start - clause.start, end: end - clause.start, words, kind, value, unit, system },
      }),
    )
    return {
      ...{ schoolId: call.school.id, versionId, n: clause.order, passageN: clause.passage },
      ...{ spanStart: clause.start, spanEnd: clause.end, text: clause.text, leadIn: clause.leadIn },
      ...{ reference: clause.reference, isDuty: clause.duty, how: match?.how ?? 'first' },
      clauseId: match && 'clauseId' in match ? match.clauseId : newId(),
      figures: JSON.stringify(shown),
      candidates: JSON.stringify(match?.how === 'doubtful' ? match.candidates : []),
    }
  })
  const isNew = (n: number) => !['same-text', 'likeness'].includes(matched.get(n)?.how ?? 'first')
  const born = rows
    .filter(({ n }) => isNew(n))
    .map(({ clauseId }) => ({ schoolId: call.school.id, id: clauseId, policyId }))
  await writeRows(db, 'policies.clause', born)
  await writeRows(db, 'policies.clauseInVersion', rows)
  return matched
}
