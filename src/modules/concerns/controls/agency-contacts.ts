import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { BY_DUTY } from '../permissions.ts'
import { contactsEvidence } from '../queries/in-time-evidence.ts'

export const AGENCY_OFFERED = ['offered', 'not-offered'] as const
export type AgencyOffered = {
  agency: string
  offered: (typeof AGENCY_OFFERED)[number]
  chaseWorkingDays: number
}

/** How long a body has to answer is no law that we could name: the figure is the school's own. */
export const agencyContacts = control<AgencyOffered>({
  name: 'concerns.agency-contacts',
  asks: 'Have outside bodies at hand on every concern, log each contact with them, and chase a silent one',
  version: 1,
  parameters: z.object({
    agency: z
      .string()
      .trim()
      .min(1, 'Write which body')
      .max(120, 'Write at most 120 characters')
      .meta({ title: 'Body outside the school' }),
    offered: z
      .enum(AGENCY_OFFERED, 'Select whether it is offered')
      .default('offered')
      .meta({ title: 'Is it offered?' }),
    chaseWorkingDays: z
      .int('Enter how many working days')
      .min(1, 'Enter 1 or more')
      .max(20, 'Enter 20 or fewer')
      .default(5)
      .meta({ title: 'Working days that it has to answer' }),
  }),
  keyedBy: ['agency'],
  byDefault: [],
  stricter: (a, b) =>
    a.agency === b.agency &&
    AGENCY_OFFERED.indexOf(a.offered) <= AGENCY_OFFERED.indexOf(b.offered) &&
    a.chaseWorkingDays <= b.chaseWorkingDays,
  without: { agency: 'none', offered: 'not-offered', chaseWorkingDays: 20 },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ agency, offered, chaseWorkingDays: days }) =>
    offered === 'offered'
      ? `At hand on every concern: ${agency}, chased after ${days === 1 ? 'one working day' : `${days} working days`}`
      : `Not at hand: ${agency}`,
  // By night alone: a reading at the minute of a contact would tell that there was one.
  movedBy: [],
  evidence: (call, { agency, offered }) => contactsEvidence(call, agency, offered === 'offered'),
  fix: { text: 'Open the queue', url: '/concerns', for: BY_DUTY },
})
