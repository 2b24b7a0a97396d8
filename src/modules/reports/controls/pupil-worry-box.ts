import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { taughtEvidence } from '../queries/classes-taught.ts'

export const BOX_PARTS = [
  'who-reads',
  'self-or-friend',
  'trusted-adult',
  'choice',
  'upsetting-message',
  'taught-each-year',
] as const
const OFFERED = ['offered', 'not-offered'] as const
export type WorryBoxPart = {
  part: (typeof BOX_PARTS)[number]
  choice: string
  offered: (typeof OFFERED)[number]
}

const SAYS: Readonly<Record<WorryBoxPart['part'], string>> = {
  'who-reads': 'who will read it, before it is sent',
  'self-or-friend': 'whether it is about themself or a friend',
  'trusted-adult': 'a grown-up they would like to talk to',
  choice: 'something to choose',
  'upsetting-message': 'a place for a message that upset them: who it is from and what it says',
  'taught-each-year': 'a lesson for each class in each school year: why to tell, whom, and where',
}

/**
 * What stands in the worry box beside the child’s own words, none of which has to be answered; and that each class is
 * taught to use it.
 */
export const pupilWorryBox = control<WorryBoxPart>({
  name: 'concerns.pupil-worry-box',
  asks: 'Let a child tell of a worry in a child’s words, and see who will read it',
  version: 3,
  parameters: z.object({
    part: z.enum(BOX_PARTS, 'Select what the box has').meta({ title: 'The worry box has' }),
    choice: z
      .string()
      .trim()
      .max(80, 'Write at most 80 characters')
      .refine(text => !text.includes('/'), 'Write it without a stroke')
      .default('')
      .meta({ title: 'What can be chosen, in a child’s words' }),
    offered: z.enum(OFFERED, 'Select whether it is there').default('offered').meta({ title: 'Is it there?' }),
  }),
  keyedBy: ['part', 'choice'],
  byDefault: [{ part: 'who-reads', choice: '', offered: 'offered' }],
  stricter: (a, b) =>
    a.part === b.part && a.choice === b.choice && OFFERED.indexOf(a.offered) <= OFFERED.indexOf(b.offered),
  without: { part: 'who-reads', choice: '', offered: 'not-offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, choice, offered }) =>
    part === 'taught-each-year'
      ? `Each class is ${offered === 'offered' ? '' : 'not '}taught in each school year how to tell, and whom`
      : `The worry box ${offered === 'offered' ? 'has' : 'does not have'} ${SAYS[part]}${choice && `: “${choice}”`}`,
  movedBy: [],
  // How many came by it would tell of children.
  async evidence(call, { part, offered }) {
    const isThere = offered === 'offered'
    if (part === 'taught-each-year' && isThere) return taughtEvidence(call)
    return {
      ...{ state: isThere ? 'met' : 'not-met', kept: Number(isThere), due: 1, exceptions: [] },
      figure: isThere ? 'In the worry box, open to every child' : 'Not in the worry box',
    }
  },
})
