import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { ParentPart } from '../controls/parents-informed.ts'
import { decisionsEvidence } from './decisions-evidence.ts'

const KEPT = {
  decided: sql<boolean>`d.parents_told = 'yes' or d.parents_not_told_because is not null`,
  'who-when-how': sql<boolean>`d.parents_told = 'no' or d.told <> '[]'`,
  'by-whom': sql<boolean>`d.parents_told = 'no' or (d.told <> '[]'
    and not exists (select from jsonb_array_elements(d.told) o where coalesce(o ->> 'by', '') = ''))`,
  'look-again': sql<boolean>`d.parents_told = 'yes' or d.review_on is not null`,
} satisfies Record<ParentPart, unknown>

export const parentsEvidence = (call: Call & { unit: Unit }, part: ParentPart, isNeeded: boolean) =>
  decisionsEvidence(call, {
    ...{ says: KEPT[part], unasked: !isNeeded && 'Not asked for' },
    figure: (kept, due) => `In ${kept} of ${due} decisions`,
  })
