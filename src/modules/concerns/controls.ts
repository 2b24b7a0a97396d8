import { acknowledgeAndEscalate } from './controls/acknowledge-and-escalate.ts'
import { firstContact } from './controls/first-contact.ts'
import { referralRecord } from './controls/referral-record.ts'
import { parentsInformed } from './controls/parents-informed.ts'
import { recordFields } from './controls/record-fields.ts'
import { reporterFeedback } from './controls/reporter-feedback.ts'
import { riskTypes } from './controls/risk-types.ts'

export {
  acknowledgeAndEscalate,
  firstContact,
  parentsInformed,
  recordFields,
  referralRecord,
  reporterFeedback,
  riskTypes,
}

export const controls = [
  firstContact,
  acknowledgeAndEscalate,
  reporterFeedback,
  referralRecord,
  recordFields,
  parentsInformed,
  riskTypes,
] as const
