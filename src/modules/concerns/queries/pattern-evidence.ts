import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { PatternKind } from '../patterns.ts'
import { unlessFew } from './few.ts'
import { keptFromOneSql } from './is-counted.ts'

/** Of the last 90 days: how many were looked at. */
export async function patternEvidence(
  { unit, now }: Call & { unit: Unit },
  { kind, about }: { kind: PatternKind; about: 'child' | 'class' },
  isRaised: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isRaised) return { ...none, state: 'nothing-due', figure: 'Not raised' }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(r.pattern_id)::int as kept
      from concerns.pattern p left join concerns.pattern_review r on r.pattern_id = p.id
     where p.kind = ${kind} and (p.person_id is null) = ${about === 'class'}
       and p.raised_at >= ${now.subtract({ hours: 90 * 24 })}
       and not p.concern_ids && array(${keptFromOneSql})`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  return unlessFew('times in the last 90 days', {
    state: kept < due ? 'at-risk' : due ? 'met' : 'nothing-due',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} were looked at together`,
  })
}
