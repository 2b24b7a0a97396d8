import { acknowledgeAndEscalate } from './controls/acknowledge-and-escalate.ts'
import { firstContact } from './controls/first-contact.ts'
import { reporterFeedback } from './controls/reporter-feedback.ts'

export { acknowledgeAndEscalate, firstContact, reporterFeedback }

export const controls = [firstContact, acknowledgeAndEscalate, reporterFeedback] as const
