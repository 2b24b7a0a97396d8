import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { type Condition, CONDITIONS, OF_WHICH, type OfWhich } from '../closing.ts'
import { BY_DUTY } from '../permissions.ts'
import { closingEvidence } from '../queries/closing-evidence.ts'

export const CLOSING_NEEDED = ['needed', 'not-asked'] as const
export type Closing = { condition: Condition; needed: (typeof CLOSING_NEEDED)[number]; of: OfWhich }

const SAYS: Readonly<Record<Condition, string>> = {
  'sanction-or-none':
    'ends before, of each child who is said to have done it, a sanction stands or the reason why there is none',
  debrief: 'ends before a debrief has its day, who was there, what worked and what is learnt',
  'no-action-reason':
    'about harassment or bullying ends with nothing done but with the reason of whoever decides why nothing is',
  'second-lead': 'that a lead reported is ended by that lead: another one ends it',
}

export const closingConditions = control<Closing>({
  name: 'concerns.closing-conditions',
  asks: 'Let no concern end before what the policy wants of it is recorded',
  version: 2,
  parameters: z.object({
    condition: z.enum(CONDITIONS, 'Select what it waits for').meta({ title: 'What it waits for' }),
    needed: z
      .enum(CLOSING_NEEDED, 'Select whether it is needed')
      .default('needed')
      .meta({ title: 'Is it needed?' }),
    of: z
      .enum(OF_WHICH, 'Select of which concerns')
      .default('every')
      .meta({ title: 'Of every concern, or of serious ones: danger, a serious sign, a referral' }),
  }),
  keyedBy: ['condition'],
  byDefault: [],
  stricter: (a, b) =>
    a.condition === b.condition &&
    CLOSING_NEEDED.indexOf(a.needed) <= CLOSING_NEEDED.indexOf(b.needed) &&
    OF_WHICH.indexOf(a.of) <= OF_WHICH.indexOf(b.of),
  without: { condition: 'debrief', needed: 'not-asked', of: 'every' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ condition, needed, of }) =>
    `${needed === 'needed' ? '' : 'Not asked: '}No ${of === 'serious' ? 'serious ' : ''}concern ${SAYS[condition]}`,
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { condition, needed, of }) =>
    closingEvidence(call, { condition, of }, needed === 'needed'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
