import type { Kysely } from 'kysely'
import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { DUTIES, type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { dutyInWords } from '../appointment.ts'
import { standingAppointments } from '../queries/standing-appointments.ts'
import type { PeopleDb } from '../tables.ts'

const OTHERWISE = ['refused', 'reason', 'anybody'] as const
export type HeldWith = { duty: Duty; also: Duty; otherwise: (typeof OTHERWISE)[number] }

const SAYS: Readonly<Record<HeldWith['otherwise'], string>> = {
  refused: ', and by nobody else',
  reason: ', or there is a reason',
  anybody: ', or anybody',
}

/** Two duties that a policy gives to one person: "the headteacher is the DSL". */
export const heldWith = control<HeldWith>({
  name: 'people.held-with',
  asks: 'Have two duties held by the same person',
  version: 2,
  parameters: z.object({
    duty: z.enum(DUTIES, 'Select the duty').meta({ title: 'Whoever holds' }),
    also: z.enum(DUTIES, 'Select the other duty').meta({ title: 'is also' }),
    otherwise: z
      .enum(OTHERWISE, 'Select what happens otherwise')
      .default('reason')
      .meta({ title: 'To appoint somebody else' }),
  }),
  keyedBy: ['duty'],
  byDefault: [],
  stricter: (a, b) => OTHERWISE.indexOf(a.otherwise) <= OTHERWISE.indexOf(b.otherwise),
  without: { duty: 'online-safety-lead', also: 'dsl', otherwise: 'anybody' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ duty, also, otherwise }) =>
    `${DUTY_WORDS[duty]}: held by the ${dutyInWords(also)}${SAYS[otherwise]}`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { duty, also, otherwise }) {
    const standing = await standingAppointments(unit.db as unknown as Kysely<PeopleDb>, now)
    const held = standing.filter(({ isHeldNow }) => isHeldNow)
    const holders = held.filter(one => one.duty === duty)
    const both = new Set(held.filter(one => one.duty === also).map(({ personId }) => personId))
    const apart = holders.filter(({ personId }) => !both.has(personId))
    const without = apart.filter(({ apartBecause }) => !apartBecause)
    const isDue = holders.length > 0 && otherwise !== 'anybody'
    return {
      state: !isDue ? 'nothing-due' : without.length ? 'not-met' : 'met',
      kept: isDue ? holders.length - without.length : 0,
      due: isDue ? holders.length : 0,
      figure: !holders.length
        ? 'Nobody holds it'
        : !apart.length
          ? `Held by the ${dutyInWords(also)}`
          : `Not held by the ${dutyInWords(also)}${without.length ? '' : ', with a reason'}`,
      exceptions: apart.map(({ personId }) => personId),
    }
  },
  fix: { text: 'See who holds which duty', url: '/duties' },
})
