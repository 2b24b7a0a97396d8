import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { decisionsEvidence } from './decisions-evidence.ts'

/** How many there were of each kind is for the safeguarding leads alone: small numbers tell of children. */
export const riskEvidence = (call: Call & { unit: Unit }, isOffered: boolean) =>
  decisionsEvidence(call, {
    ...{ says: sql`d.risks <> '{}' or d.other_risk is not null`, unasked: !isOffered && 'Not offered' },
    figure: (kept, due) => `${kept} of ${due} decisions say a kind of risk`,
  })
