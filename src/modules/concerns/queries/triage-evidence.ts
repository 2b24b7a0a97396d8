import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { TriageQuestion } from '../triage.ts'
import { decisionsEvidence } from './decisions-evidence.ts'

const KEPT = {
  'significant-harm': sql<boolean>`d.triage ->> 'harm' = 'yes' or d.triage ->> 'noHarmBecause' is not null`,
  refer: sql<boolean>`d.choice = 'refer' or d.not_referred_because is not null`,
  threshold: sql<boolean>`d.triage ->> 'level' is not null`,
  'action-with-owner': sql<boolean>`d.choice in ('refer', 'no-action')
    or exists (select from concerns.action a where a.concern_id = d.concern_id)`,
  'early-help-plan': sql<boolean>`d.choice <> 'early-help'
    or (d.triage ->> 'plan' is not null and d.triage ->> 'leadProfessional' is not null and d.review_on is not null)`,
  procedure: sql<boolean>`d.choice = 'refer' or d.triage ->> 'noProcedureBecause' is not null
    or exists (select from concerns.procedure_run r where r.concern_id = d.concern_id)`,
} satisfies Record<TriageQuestion, unknown>

export const triageEvidence = (call: Call & { unit: Unit }, question: TriageQuestion, isNeeded: boolean) =>
  decisionsEvidence(call, {
    ...{ says: KEPT[question], unasked: !isNeeded && 'Not asked for' },
    figure: (kept, due) => `${kept} of ${due} decisions answer it`,
  })
