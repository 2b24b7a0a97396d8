import type { Kysely } from 'kysely'
import { z } from 'zod'
import { control } from '../../../platform/controls/control.ts'
import { DUTIES, type Duty, DUTY_WORDS } from '../../../words/duties.ts'
import { aDuty, dutyInWords } from '../appointment.ts'
import { standingAppointments } from '../queries/standing-appointments.ts'
import type { PeopleDb } from '../tables.ts'

const OTHERWISE = ['refused', 'reason', 'anybody'] as const
const MINUTE = ['minute', 'no-minute'] as const
export type DutyAsks = {
  duty: Duty
  mustAlsoBe: Duty[]
  minute: (typeof MINUTE)[number]
  otherwise: (typeof OTHERWISE)[number]
}

const SAYS: Readonly<Record<DutyAsks['otherwise'], string>> = {
  refused: ', and by nobody else',
  reason: ', or there is a reason',
  anybody: ', or by anybody',
}

/** From whom a policy lets a duty be filled: "a senior member of staff, from the leadership team, is appointed DSL". */
export const dutyAsks = control<DutyAsks>({
  name: 'people.duty-asks',
  asks: 'Appoint to a duty only somebody who is something else too, and as the governors minuted it',
  version: 1,
  parameters: z.object({
    duty: z.enum(DUTIES, 'Select the duty').meta({ title: 'Whoever holds' }),
    mustAlsoBe: z.array(z.enum(DUTIES)).meta({ title: 'is also one of' }),
    minute: z
      .enum(MINUTE, 'Select whether a minute is asked')
      .default('no-minute')
      .meta({ title: 'Governors’ minute' }),
    otherwise: z
      .enum(OTHERWISE, 'Select what happens otherwise')
      .default('reason')
      .meta({ title: 'To appoint somebody else' }),
  }),
  keyedBy: ['duty'],
  byDefault: [],
  stricter: (a, b) =>
    OTHERWISE.indexOf(a.otherwise) <= OTHERWISE.indexOf(b.otherwise) &&
    MINUTE.indexOf(a.minute) <= MINUTE.indexOf(b.minute) &&
    a.mustAlsoBe.every(one => b.mustAlsoBe.includes(one)),
  without: { duty: 'dsl', mustAlsoBe: [], minute: 'no-minute', otherwise: 'anybody' },
  says: [],
  speaksOf: 'watchword',
  sentence: ({ duty, mustAlsoBe, minute, otherwise }) =>
    `${DUTY_WORDS[duty]}: held by ${mustAlsoBe.map(aDuty).join(' or ') || 'anybody'}${mustAlsoBe.length ? SAYS[otherwise] : ''}${minute === 'minute' ? ', as the governors minuted' : ''}`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { duty, mustAlsoBe, minute, otherwise }) {
    const standing = await standingAppointments(unit.db as unknown as Kysely<PeopleDb>, now)
    const held = standing.filter(({ isHeldNow }) => isHeldNow)
    const holders = held.filter(one => one.duty === duty)
    const isOne = (personId: string) =>
      held.some(one => one.personId === personId && mustAlsoBe.includes(one.duty))
    const isAsked = otherwise !== 'anybody' && mustAlsoBe.length > 0
    const wrong = holders.filter(
      one =>
        (isAsked && !isOne(one.personId) && (otherwise === 'refused' || !one.apartBecause)) ||
        (minute === 'minute' && !one.acting && !one.minute),
    )
    const isDue = holders.length > 0 && (isAsked || minute === 'minute')
    return {
      state: !isDue ? 'nothing-due' : wrong.length ? 'not-met' : 'met',
      kept: isDue ? holders.length - wrong.length : 0,
      due: isDue ? holders.length : 0,
      figure: !holders.length
        ? 'Nobody holds it'
        : wrong.length
          ? `${wrong.length} of ${holders.length} ${holders.length === 1 ? 'is' : 'are'} not ${dutyInWords(duty)} as the policy asks`
          : 'Held as the policy asks',
      exceptions: wrong.map(({ personId }) => personId),
    }
  },
  fix: { text: 'See who holds which duty', url: '/duties' },
})
