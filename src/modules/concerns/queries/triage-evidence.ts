import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { TriageQuestion } from '../triage.ts'

const KEPT = {
  'significant-harm': sql<boolean>`d.triage ->> 'harm' = 'yes' or d.triage ->> 'noHarmBecause' is not null`,
  refer: sql<boolean>`d.choice = 'refer' or d.not_referred_because is not null`,
  threshold: sql<boolean>`d.triage ->> 'level' is not null`,
  'action-with-owner': sql<boolean>`d.choice in ('refer', 'no-action')
    or exists (select from concerns.action a where a.concern_id = d.concern_id)`,
  'early-help-plan': sql<boolean>`d.choice <> 'early-help'
    or (d.triage ->> 'plan' is not null and d.triage ->> 'leadProfessional' is not null and d.review_on is not null)`,
} satisfies Record<TriageQuestion, unknown>

/** Of the decisions of the last 90 days that stand: how many answer it. None beside a record about an adult is counted. */
export async function triageEvidence(
  { unit, now }: Call & { unit: Unit },
  question: TriageQuestion,
  isNeeded: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isNeeded) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${KEPT[question]})::int as kept
      from concerns.decision d join concerns.concern c on c.id = d.concern_id
     where d.replaced_at is null and d.decided_at >= ${now.subtract({ hours: 90 * 24 })}
       and c.source <> 'other-register'`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'Nothing was decided in the last 90 days' }
  return {
    state: kept === due ? 'met' : 'at-risk',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} decisions answer it`,
  }
}
