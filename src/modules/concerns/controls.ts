import { acknowledgeAndEscalate } from './controls/acknowledge-and-escalate.ts'
import { firstContact } from './controls/first-contact.ts'
import { referralRecord } from './controls/referral-record.ts'
import { reporterFeedback } from './controls/reporter-feedback.ts'

export { acknowledgeAndEscalate, firstContact, referralRecord, reporterFeedback }

export const controls = [firstContact, acknowledgeAndEscalate, reporterFeedback, referralRecord] as const
