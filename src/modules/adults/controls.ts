import { z } from 'zod'
import { control } from '../../platform/controls/control.ts'
import { adultProcedure } from './controls/adult-procedure.ts'
import { adviceBeforeActing } from './controls/advice-before-acting.ts'
import { breachCitesLine } from './controls/breach-cites-line.ts'
import { staffCaseOutcomes } from './controls/staff-case-outcomes.ts'
import { staffSubjectRouting } from './controls/staff-subject-routing.ts'
import { may } from './permissions.ts'
import { SEALED } from './controls/sealed.ts'

const minutes = (title: string, most: number) =>
  z
    .int('Enter how many minutes')
    .min(5, 'Enter 5 or more')
    .max(most, `Enter ${most.toLocaleString('en-GB')} or fewer`)
    .meta({ title })

const DAY = 24 * 60

/** Law sets no figure for reading one: the defaults are ours. Its evidence is for this register's own readers alone. */
export const climbsUnread = control<{ minutes: number; inDanger: number }>({
  name: 'adults.climbs-unread',
  asks: 'Offer a concern about an adult that nobody has read to the next person',
  version: 1,
  parameters: z.object({
    minutes: minutes('Minutes it may wait unread', 7 * DAY),
    inDanger: minutes('Minutes, where somebody is in danger', DAY),
  }),
  keyedBy: [],
  byDefault: [{ minutes: 120, inDanger: 15 }],
  stricter: (a, b) => a.minutes <= b.minutes && a.inDanger <= b.inDanger,
  without: { minutes: 7 * DAY, inDanger: DAY },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ minutes, inDanger }) =>
    `Unread for ${minutes} minutes, or ${inDanger} where somebody is in danger, a concern about an adult is offered to the next person`,
  movedBy: [],
  underSeal: true,
  evidence: async () => SEALED,
  fix: { text: 'Open the register', url: '/concerns-about-adults', for: may.answer.who },
})

export { adultProcedure, adviceBeforeActing, breachCitesLine, staffCaseOutcomes, staffSubjectRouting }

export const controls = [
  climbsUnread,
  staffSubjectRouting,
  adviceBeforeActing,
  staffCaseOutcomes,
  adultProcedure,
  breachCitesLine,
] as const
