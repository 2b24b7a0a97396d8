import { type Id, newId } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { BoundRow } from '../queries/bindings-of.ts'
import type { Matched } from './write-clauses.ts'
import type { NewSuggestion } from './write-suggestions.ts'
import { writeRows } from './write-rows.ts'

type Of = { versionId: Id; previousId: Id; matched: Matched }

/** Where each earlier clause now stands under the same words. */
function unchanged(matched: Matched): Map<Id, number> {
  return new Map(
    [...matched.values()].flatMap(one => (one.how === 'same-text' ? [[one.clauseId, one.n] as const] : [])),
  )
}

/** Under the same words bindings stay, and what was decided of a suggestion stays decided, by whom and when. */
export async function carryDecisions(
  { db, call }: Work<PoliciesDb>,
  { versionId, previousId, matched }: Of,
  { suggestions, bindings }: { suggestions: readonly NewSuggestion[]; bindings: readonly BoundRow[] },
): Promise<void> {
  const places = unchanged(matched)
  const decided = await db
    .selectFrom('policies.suggestion as s')
    .innerJoin('policies.decision as d', join =>
      join.onRef('d.suggestionId', '=', 's.id').on('d.takenBackAt', 'is', null),
    )
    .innerJoin('policies.clauseInVersion as c', join =>
      join.onRef('c.versionId', '=', 's.versionId').onRef('c.n', '=', 's.clauseN'),
    )
    .select(['c.clauseId', 's.control', 's.words', 'd.answer', 'd.decidedAt', 'd.decidedBy'])
    .where('s.versionId', '=', previousId)
    .execute()
  const carried = decided.flatMap(({ clauseId, control, words, answer, decidedAt, decidedBy }) => {
    const n = places.get(clauseId)
    const again = suggestions.find(one => one.clauseN === n && one.control === control && one.words === words)
    return again ? [{ schoolId: call.school.id, suggestionId: again.id, decidedAt, answer, decidedBy }] : []
  })
  const once = new Map(carried.map(one => [one.suggestionId, one]))
  await writeRows(db, 'policies.decision', [...once.values()])

  const rows = bindings.flatMap(bound => {
    const n = places.get(bound.clauseId)
    if (n === undefined) return []
    const suggestion = suggestions.find(
      ({ id, clauseN, control }) => clauseN === n && control === bound.control && once.has(id),
    )
    return [
      {
        ...{
          schoolId: call.school.id,
          id: newId(),
          versionId,
          clauseN: n,
          control: bound.control,
          key: bound.key,
        },
        ...{ audience: bound.audience, system: bound.system, parameters: JSON.stringify(bound.given) },
        ...{ suggestionId: suggestion?.id ?? null, carriedFrom: bound.bindingId },
        ...{ boundAt: bound.boundAt, boundBy: bound.boundById },
      },
    ]
  })
  await writeRows(db, 'policies.binding', rows)
}

/** A clause that a person marked as one for people stays so under the same words. */
export async function carryMarks(
  { db, call }: Work<PoliciesDb>,
  { versionId, previousId, matched }: Of,
): Promise<void> {
  const places = unchanged(matched)
  const marks = await db
    .selectFrom('policies.forPeople as f')
    .innerJoin('policies.clauseInVersion as c', join =>
      join.onRef('c.versionId', '=', 'f.versionId').onRef('c.n', '=', 'f.clauseN'),
    )
    .select(['c.clauseId', 'f.markedAt', 'f.markedBy'])
    .where('f.versionId', '=', previousId)
    .where('f.takenBackAt', 'is', null)
    .execute()
  const rows = marks.flatMap(({ clauseId, markedAt, markedBy }) => {
    const clauseN = places.get(clauseId)
    return clauseN === undefined ? [] : [{ schoolId: call.school.id, versionId, clauseN, markedAt, markedBy }]
  })
  await writeRows(db, 'policies.forPeople', rows)
}
