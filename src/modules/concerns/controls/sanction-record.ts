import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { sanctionPartEvidence } from '../queries/sanctions-evidence.ts'

export const SANCTION_PARTS = ['policy-clause', 'link-to-school', 'parents', 'route'] as const
export type SanctionPart = (typeof SANCTION_PARTS)[number]
export const SANCTION_NEEDED = ['needed', 'not-asked'] as const
export type AskedOfSanction = { part: SanctionPart; needed: (typeof SANCTION_NEEDED)[number] }

const SAYS: Readonly<Record<SanctionPart, string>> = {
  'policy-clause':
    'No sanction is recorded without the clause of the policy as it stood on the day of what happened; where none covers it, only support is offered',
  'link-to-school':
    'Of what happened out of school no sanction is recorded before it says how it is linked to the school',
  parents: 'Each sanction says which parent was told, how, when and by whom, or why not',
  route:
    'Each says the child’s age, the circumstances, and whether it is a matter of discipline, of the police or of a court',
}

export const sanctionRecord = control<AskedOfSanction>({
  name: 'concerns.sanction-record',
  asks: 'Keep with each sanction what it rests on, and what makes it fair',
  version: 1,
  parameters: z.object({
    part: z.enum(SANCTION_PARTS, 'Select what is recorded').meta({ title: 'What is recorded' }),
    needed: z
      .enum(SANCTION_NEEDED, 'Select whether it is needed')
      .default('needed')
      .meta({ title: 'Is it needed?' }),
  }),
  keyedBy: ['part'],
  byDefault: [
    { part: 'policy-clause', needed: 'needed' },
    { part: 'link-to-school', needed: 'needed' },
    { part: 'parents', needed: 'needed' },
  ],
  stricter: (a, b) =>
    a.part === b.part && SANCTION_NEEDED.indexOf(a.needed) <= SANCTION_NEEDED.indexOf(b.needed),
  without: { part: 'policy-clause', needed: 'not-asked' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ part, needed }) =>
    needed === 'needed'
      ? SAYS[part]
      : `Not asked: ${SAYS[part].charAt(0).toLowerCase()}${SAYS[part].slice(1)}`,
  // By night alone: a reading at the minute of a sanction would tell that there was one.
  movedBy: [],
  evidence: (call, { part, needed }) => sanctionPartEvidence(call, part, needed === 'needed'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
