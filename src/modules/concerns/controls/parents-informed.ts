import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { parentsEvidence } from '../queries/parents-evidence.ts'

export const PARENT_PARTS = ['decided', 'who-when-how', 'look-again', 'by-whom'] as const
export type ParentPart = (typeof PARENT_PARTS)[number]
export const NEEDED = ['needed', 'not-asked'] as const
export type AskedOfParents = { part: ParentPart; needed: (typeof NEEDED)[number] }

const SAYS: Readonly<Record<ParentPart, string>> = {
  decided: 'No concern is decided without saying whether the parents know, or why not',
  'who-when-how': 'For each child it stands who of the family was told, how and on which day',
  'look-again': 'While the parents do not know, there is a day on which that is looked at again',
  'by-whom':
    'For each child it stands who of the family was told, how, on which day and by whom; wherever it happened',
}

export const parentsInformed = control<AskedOfParents>({
  name: 'concerns.parents-informed',
  asks: 'Tell the parents, or record why not',
  version: 2,
  upgrade: stored => stored,
  parameters: z.object({
    part: z.enum(PARENT_PARTS, 'Select what is recorded').meta({ title: 'What is recorded' }),
    needed: z.enum(NEEDED, 'Select whether it is needed').default('needed').meta({ title: 'Is it needed?' }),
  }),
  keyedBy: ['part'],
  byDefault: [{ part: 'decided', needed: 'needed' }],
  stricter: (a, b) => a.part === b.part && NEEDED.indexOf(a.needed) <= NEEDED.indexOf(b.needed),
  without: { part: 'decided', needed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, needed }) =>
    needed === 'needed' ? SAYS[part] : `Not asked: ${SAYS[part].toLowerCase()}`,
  never: ({ part, needed }) =>
    part === 'decided' && needed === 'not-asked'
      ? 'A decision says whether the parents know, and if they do not, why (KCSIE, paragraph 74: decisions and reasons)'
      : undefined,
  // By night alone: a reading at the minute of a decision would tell that there was one.
  movedBy: [],
  evidence: (call, { part, needed }) => parentsEvidence(call, part, needed === 'needed'),
})
