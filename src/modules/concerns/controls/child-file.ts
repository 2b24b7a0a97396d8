import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { BY_DUTY } from '../permissions.ts'
import { SEALED } from './sealed.ts'

export const CARES = ['alert-flag'] as const
export const CARE_OFFERED = ['offered', 'not-offered'] as const
export type ChildFile = { care: (typeof CARES)[number]; offered: (typeof CARE_OFFERED)[number] }

/** That there is one lasting file of each child is how every record is made; the care that it calls for is the school's own. */
export const childFile = control<ChildFile>({
  name: 'concerns.child-file',
  asks: 'Keep one lasting file of each child, and take the care that it calls for',
  version: 1,
  parameters: z.object({
    care: z.enum(CARES, 'Select which care').meta({ title: 'Which care' }),
    offered: z
      .enum(CARE_OFFERED, 'Select whether it is offered')
      .default('offered')
      .meta({ title: 'Is it offered?' }),
  }),
  keyedBy: ['care'],
  byDefault: [{ care: 'alert-flag', offered: 'offered' }],
  stricter: (a, b) => a.care === b.care && CARE_OFFERED.indexOf(a.offered) <= CARE_OFFERED.indexOf(b.offered),
  without: { care: 'alert-flag', offered: 'not-offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ offered }) =>
    `${offered === 'offered' ? 'The' : 'Not offered: the'} safeguarding leads ask chosen adults to be alert to a child, without its history, until a day`,
  underSeal: true,
  // Without a figure: it would tell of a single child.
  movedBy: [],
  evidence: async () => SEALED,
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

export const isAlertOffered = async (call: Call): Promise<boolean> =>
  (await inForce(call, childFile, { key: 'alert-flag' })).offered === 'offered'
