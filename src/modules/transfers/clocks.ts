import type { Rule } from '../../platform/deadlines/due.ts'
import { startOf } from '../../platform/clock.ts'
import { DAYS_TO_RECEIPT, DAYS_TO_SEND } from './transfer.ts'

export const SEND_DUE = 'transfers.send'
export const RECEIPT_DUE = 'transfers.receipt'

/** Five school days from the child's first day at the other school, also where that has been. */
export const sendRule = (startsOn: Temporal.PlainDate): { rule: Rule; from: Temporal.Instant } => ({
  rule: { unit: 'schoolDays', count: DAYS_TO_SEND, source: 'Keeping children safe in education' },
  from: startOf(startsOn),
})

export const RECEIPT_RULE: Rule = { unit: 'schoolDays', count: DAYS_TO_RECEIPT, source: 'Ours' }
