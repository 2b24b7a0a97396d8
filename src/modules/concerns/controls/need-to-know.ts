import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { BY_DUTY } from '../permissions.ts'
import { SEALED } from './sealed.ts'

export const NEED_TO_KNOW = ['one-lead', 'attempts-shown', 'extract-reason', 'restricted-by-order'] as const
export type NeedToKnowPart = (typeof NEED_TO_KNOW)[number]
export const KNOW_NEEDED = ['needed', 'not-asked'] as const
export type NeedToKnow = { part: NeedToKnowPart; needed: (typeof KNOW_NEEDED)[number] }

const SAYS: Readonly<Record<NeedToKnowPart, string>> = {
  'one-lead':
    'The safeguarding lead and the deputies share one queue; each record has one of them who leads it, and each handing on is kept with its reason',
  'attempts-shown':
    'Whoever asks for a record that is not theirs is refused, and its leads read that they tried',
  'extract-reason': 'A colleague is given only the words that they need, with why and until when',
  'restricted-by-order':
    'From the minute at which an order for a child’s protection is recorded only the safeguarding lead and the deputies read the record',
}

/** Who reads a record is by duty or by a row, and each reading is in the log, whatever a policy says: this is what it can add. */
export const needToKnow = control<NeedToKnow>({
  name: 'concerns.need-to-know',
  asks: 'Open a concern only to those who handle it, log every reading, and share of it only what somebody needs, with a reason',
  version: 2,
  parameters: z.object({
    part: z.enum(NEED_TO_KNOW, 'Select what is kept').meta({ title: 'What is kept' }),
    needed: z
      .enum(KNOW_NEEDED, 'Select whether it is needed')
      .default('needed')
      .meta({ title: 'Is it needed?' }),
  }),
  keyedBy: ['part'],
  byDefault: NEED_TO_KNOW.map(part => ({ part, needed: 'needed' as const })),
  stricter: (a, b) => a.part === b.part && KNOW_NEEDED.indexOf(a.needed) <= KNOW_NEEDED.indexOf(b.needed),
  without: { part: 'one-lead', needed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, needed }) =>
    needed === 'needed'
      ? SAYS[part]
      : `Not asked: ${SAYS[part].charAt(0).toLowerCase()}${SAYS[part].slice(1)}`,
  // By night alone, and without a figure: a reading at the minute of a record would tell that there is one.
  underSeal: true,
  movedBy: [],
  evidence: async () => SEALED,
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

export const isKnowNeeded = async (call: Call, part: NeedToKnowPart): Promise<boolean> =>
  (await inForce(call, needToKnow, { key: part })).needed === 'needed'
