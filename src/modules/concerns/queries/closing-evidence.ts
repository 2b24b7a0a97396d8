import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Condition, OfWhich } from '../closing.ts'
import { decisionsEvidence } from './decisions-evidence.ts'
import { hasDebriefSql, isSeriousSql, unansweredSql } from './closing-standing.ts'

/** By the kind that was chosen: of what was only written there is no count. */
const saysHarassment = sql<boolean>`array_to_string(d.risks, ' ') ~* '(harass|bully)'`

const KEPT = {
  'sanction-or-none': sql<boolean>`cardinality(${unansweredSql}) = 0`,
  debrief: hasDebriefSql,
  'no-action-reason': sql<boolean>`(d.choice <> 'no-action' or d.triage ? 'noActionBecause'
    or not ${saysHarassment})`,
  'second-lead': sql<boolean>`d.decided_by is distinct from c.reporter_id`,
} satisfies Record<Condition, unknown>

/** Of the decisions that ended a concern: those that rest on it. One that is looked at again waits for nothing. */
export const closingEvidence = (
  call: Call & { unit: Unit },
  { condition, of }: { condition: Condition; of: OfWhich },
  isNeeded: boolean,
) =>
  decisionsEvidence(call, {
    says: sql<boolean>`d.review_on is not null or ${KEPT[condition]}
      or (${of} = 'serious' and not (${isSeriousSql} or d.choice = 'refer'))`,
    unasked: !isNeeded && 'Not asked for',
    figure: (kept, due) => `${kept} of ${due} decisions rest on it, or are looked at again`,
  })
