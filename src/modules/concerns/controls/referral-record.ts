import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { answeredInTimeEvidence } from '../queries/answered-in-time-evidence.ts'

/** From where the LADO is told: nowhere in particular, or from the record about the adult alone, by whoever answers for it. */
export const LADO_FROM = ['not-said', 'record-about-the-adult'] as const
type ReferralRecord = {
  answerWorkingDays: number
  outcomes: string[]
  orders: string[]
  lado: (typeof LADO_FROM)[number]
}

/** How long an agency has to answer is no law that we could name: the figure is the school's own. */
export const referralRecord = control<ReferralRecord>({
  name: 'concerns.referral-record',
  asks: 'Keep every referral with what came of it, and chase a silent agency',
  version: 3,
  parameters: z.object({
    answerWorkingDays: z
      .int('Enter how many working days')
      .min(1, 'Enter 1 or more')
      .max(20, 'Enter 20 or fewer')
      .meta({ title: 'Working days that an agency has to answer' }),
    outcomes: z
      .array(z.string().trim().min(1).max(120, 'Write at most 120 characters'))
      .default([])
      .meta({ title: 'What an answer of an agency can be, if the policy says' }),
    orders: z
      .array(z.string().trim().min(1).max(120, 'Write at most 120 characters'))
      .default([])
      .meta({ title: 'Orders for a child’s protection whose course is recorded, if the policy names them' }),
    lado: z
      .enum(LADO_FROM, 'Select from where the LADO is told')
      .default('not-said')
      .meta({ title: 'From where the LADO is told' }),
  }),
  upgrade: stored => ({ outcomes: [], orders: [], lado: 'not-said', ...stored }),
  keyedBy: [],
  byDefault: [{ answerWorkingDays: 1, outcomes: [], orders: [], lado: 'not-said' }],
  stricter: (a, b) =>
    a.answerWorkingDays <= b.answerWorkingDays &&
    b.outcomes.every(one => a.outcomes.includes(one)) &&
    b.orders.every(one => a.orders.includes(one)) &&
    LADO_FROM.indexOf(a.lado) >= LADO_FROM.indexOf(b.lado),
  without: { answerWorkingDays: 20, outcomes: [], orders: [], lado: 'not-said' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ answerWorkingDays: days, outcomes, orders, lado }) =>
    `An agency that has not answered a referral after ${days === 1 ? 'one working day' : `${days} working days`} is chased${outcomes.length ? `; its answer is one of: ${outcomes.join(', ')}` : ''}${orders.length ? `; of each order it is recorded whether it was applied for, granted or refused: ${orders.join(', ')}` : ''}${lado === 'not-said' ? '' : '; the LADO is told from the record about the adult alone, by whoever answers for it'}`,
  // By night alone: a reading at the minute of a referral would tell that one was made.
  movedBy: [],
  evidence: call => answeredInTimeEvidence(call),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
