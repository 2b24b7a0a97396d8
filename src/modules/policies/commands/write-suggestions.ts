import { type Id, newId } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { Given } from '../parameters.ts'
import type { PolicyReading } from '../read-policy.ts'
import { bindingsIn } from '../queries/bindings-of.ts'
import { audienceOf } from '../scope.ts'
import { systemTitle } from '../systems.ts'
import { carryDecisions, carryMarks } from './carry-decisions.ts'
import type { Matched } from './write-clauses.ts'
import { writeRows } from './write-rows.ts'

type Of = { versionId: Id; previousId: Id | undefined; matched: Matched }

export type NewSuggestion = {
  schoolId: Id
  id: Id
  versionId: Id
  clauseN: number
  control: string
  parameters: string
  audience: string
  system: string
  sure: 'word-for-word' | 'likely' | 'guess'
  why: string
  words: string
  spanStart: number | null
  spanEnd: number | null
}

/** The systems that the policy speaks of enter the school's register, once. */
export async function registerSystems(
  { db, call, now, actor }: Work<PoliciesDb>,
  names: readonly string[],
): Promise<void> {
  const rows = [...new Set(['watchword', ...names])].map(name => ({
    ...{
      schoolId: call.school.id,
      name,
      title: systemTitle(name),
      kind: name,
      addedAt: now,
      addedBy: actor.personId,
    },
  }))
  await db
    .insertInto('policies.system')
    .values(rows)
    .onConflict(conflict => conflict.columns(['schoolId', 'name']).doNothing())
    .execute()
}

/** Writes what was suggested. Where the words are the same as before, what a person decided then still stands. */
export async function writeSuggestions(
  work: Work<PoliciesDb>,
  { versionId, previousId, matched }: Of,
  { clauses, suggestions }: PolicyReading,
): Promise<void> {
  const { db, call } = work
  const starts = new Map(clauses.map(({ order, start }) => [order, start]))
  const rows = suggestions.map((one): NewSuggestion => {
    const start = starts.get(one.clause) ?? 0
    const audience = audienceOf(one, call.house.controls)
    return {
      ...{ schoolId: call.school.id, id: newId(), versionId, clauseN: one.clause, control: one.control },
      ...{ parameters: JSON.stringify(one.parameters), audience },
      ...{ system: one.system, sure: one.sure, why: one.why, words: one.words },
      ...{ spanStart: one.start - start, spanEnd: one.end - start },
    }
  })
  const before = previousId ? await bindingsIn(db, [previousId]) : []
  // Changed words keep what they were bound to, as a suggestion.
  const kept = before.flatMap((bound): NewSuggestion[] => {
    const match = [...matched.values()].find(one => one.how === 'likeness' && one.clauseId === bound.clauseId)
    if (!match || rows.some(({ clauseN, control }) => clauseN === match.n && control === bound.control))
      return []
    return [
      {
        ...{ schoolId: call.school.id, id: newId(), versionId, clauseN: match.n, control: bound.control },
        ...{ parameters: JSON.stringify(bound.given satisfies Given), audience: bound.audience },
        ...{
          system: bound.system,
          sure: 'likely',
          why: 'The version before was bound to this; its words have changed.',
        },
        ...{ words: '', spanStart: null, spanEnd: null },
      },
    ]
  })
  const all = [...rows, ...kept]
  await registerSystems(
    work,
    all.map(({ system }) => system),
  )
  await writeRows(db, 'policies.suggestion', all)
  if (!previousId) return
  await carryDecisions(work, { versionId, previousId, matched }, { suggestions: all, bindings: before })
  await carryMarks(work, { versionId, previousId, matched })
}
