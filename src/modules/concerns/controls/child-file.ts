import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { control } from '../../../platform/controls/control.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { BY_DUTY } from '../permissions.ts'
import { SEALED } from './sealed.ts'

export const CARES = ['alert-flag', 'next-school', 'same-day-absence-call'] as const
export const CARE_OFFERED = ['offered', 'not-offered'] as const
export type ChildFile = { care: (typeof CARES)[number]; offered: (typeof CARE_OFFERED)[number] }

const SAYS: Readonly<Record<ChildFile['care'], string>> = {
  'alert-flag':
    'The safeguarding leads ask chosen adults to be alert to a child, without its history, until a day',
  'next-school':
    'The file that the first concern opens stays whatever is decided, and goes to the next school by a transfer on record',
  'same-day-absence-call':
    'A child of whom there is a file and who is absent is asked after on the same day, and the safeguarding leads see whether somebody at home was reached',
}

/** That there is one lasting file of each child is how every record is made; the care that it calls for is the school's own. */
export const childFile = control<ChildFile>({
  name: 'concerns.child-file',
  asks: 'Keep one lasting file of each child, and take the care that it calls for',
  version: 3,
  upgrade: stored => stored,
  parameters: z.object({
    care: z.enum(CARES, 'Select which care').meta({ title: 'Which care' }),
    offered: z
      .enum(CARE_OFFERED, 'Select whether it is offered')
      .default('offered')
      .meta({ title: 'Is it offered?' }),
  }),
  keyedBy: ['care'],
  byDefault: CARES.map(care => ({
    care,
    // It asks for the day’s absences: only where a policy wants it.
    offered: care === 'same-day-absence-call' ? 'not-offered' : 'offered',
  })),
  stricter: (a, b) => a.care === b.care && CARE_OFFERED.indexOf(a.offered) <= CARE_OFFERED.indexOf(b.offered),
  without: { care: 'alert-flag', offered: 'not-offered' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ care, offered }) =>
    offered === 'offered'
      ? SAYS[care]
      : `Not offered: ${SAYS[care].charAt(0).toLowerCase()}${SAYS[care].slice(1)}`,
  never: ({ care, offered }) =>
    care === 'next-school' && offered === 'not-offered'
      ? 'A child protection file goes to the new school, apart from the main file, with a receipt (Keeping children safe in education). No policy keeps it back.'
      : undefined,
  underSeal: true,
  // Without a figure: it would tell of a single child.
  movedBy: [],
  evidence: async () => SEALED,
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})

const isOffered = async (call: Call, care: ChildFile['care']): Promise<boolean> =>
  (await inForce(call, childFile, { key: care })).offered === 'offered'

export const isAlertOffered = (call: Call): Promise<boolean> => isOffered(call, 'alert-flag')
/** Always, and no policy may say otherwise; not in the proof of what needs it. */
export const goesToNextSchool = (call: Call): Promise<boolean> => isOffered(call, 'next-school')
/** A child with a file who is absent: the leads see whether somebody at home was reached. */
export const isAbsenceCallOffered = (call: Call): Promise<boolean> => isOffered(call, 'same-day-absence-call')
