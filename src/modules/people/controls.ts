import type { Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf, sayDay } from '../../platform/clock.ts'
import { control } from '../../platform/controls/control.ts'
import { CHECKS_THE_OTHER, DUTIES, type Duty, DUTY_WORDS } from '../../words/duties.ts'
import { dutyInWords, pairsHeld, selfChecks } from './appointment.ts'
import { dutyAsks } from './controls/duty-asks.ts'
import { dutyResourced } from './controls/duty-resourced.ts'
import { endDate } from './controls/end-date.ts'
import { supportDirectory } from './controls/support-directory.ts'
import { heldWith } from './controls/held-with.ts'
import { schoolAddress } from './controls/school-address.ts'
import { whoToTell } from './controls/who-to-tell.ts'
import { may } from './permissions.ts'
import { type Standing, standingAppointments } from './queries/standing-appointments.ts'
import * as sayings from './sayings.ts'
import type { PeopleDb } from './tables.ts'

/** An end that comes sooner than this, with nobody after it, is shown before it comes. */
const SOON_DAYS = 30

const isThere = (day: Temporal.PlainDate, { startsOn, endsOn }: Standing) =>
  Temporal.PlainDate.compare(startsOn, day) <= 0 &&
  (endsOn === null || Temporal.PlainDate.compare(day, endsOn) <= 0)

const countOn = (day: Temporal.PlainDate, standing: readonly Standing[]): number =>
  new Set(standing.filter(one => isThere(day, one)).map(({ personId }) => personId)).size

/** Whose appointments end soon so that fewer than the minimum remain. */
function endsTooSoon(standing: readonly Standing[], minimum: number, today: Temporal.PlainDate) {
  return standing.filter(({ endsOn, isHeldNow }) => {
    if (!isHeldNow || !endsOn || today.until(endsOn).total('days') > SOON_DAYS) return false
    return countOn(endsOn.add({ days: 1 }), standing) < minimum
  })
}

const people = (count: number) => (count === 1 ? '1 person' : `${count} people`)

/** KCSIE requires a designated safeguarding lead; a school is run by somebody. */
const ALWAYS_HELD: readonly Duty[] = ['headteacher', 'dsl']

export const dutyHeld = control<{ duty: Duty; minimum: number }>({
  name: 'people.duty-held',
  asks: 'Have a duty held by a named person every day',
  version: 2,
  parameters: z.object({
    duty: z.enum(DUTIES),
    minimum: z.int().min(0).max(20).default(1),
  }),
  keyedBy: ['duty'],
  byDefault: (
    [
      'headteacher',
      'dsl',
      'deputy-dsl',
      'chair-of-governors',
      'safeguarding-governor',
      'data-protection-officer',
      'network-manager',
    ] as const
  ).map(duty => ({ duty, minimum: 1 })),
  stricter: (a, b) => a.duty === b.duty && a.minimum >= b.minimum,
  without: { duty: 'dsl', minimum: 0 },
  says: sayings.dutyHeld,
  speaksOf: 'watchword',
  sentence: ({ duty, minimum }) =>
    minimum > 1
      ? `${DUTY_WORDS[duty]}: held by at least ${people(minimum)}`
      : `${DUTY_WORDS[duty]}: always held by somebody`,
  never: ({ duty, minimum }) =>
    minimum === 0 && ALWAYS_HELD.includes(duty)
      ? `Every school must have a ${dutyInWords(duty)} (Keeping children safe in education, Part two).`
      : undefined,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { duty, minimum }) {
    const today = dayOf(now)
    const standing = await standingAppointments(unit.db as unknown as Kysely<PeopleDb>, now, { duty })
    const held = standing.filter(({ isHeldNow }) => isHeldNow)
    const holders = countOn(today, held)
    const ending = endsTooSoon(standing, minimum, today)
    const lastDay = ending[0]?.endsOn
    const onlyActing = holders > 0 && held.every(({ acting }) => acting)
    return {
      state:
        minimum === 0 ? 'nothing-due' : holders < minimum ? 'not-met' : ending.length ? 'at-risk' : 'met',
      kept: Math.min(holders, minimum),
      due: minimum,
      figure: holders
        ? `Held by ${people(holders)}${minimum > 1 ? `, of ${minimum} asked` : ''}${onlyActing ? ', acting' : ''}${lastDay ? `, until ${sayDay(lastDay)}` : ''}`
        : 'Nobody holds it',
      exceptions: ending.map(({ personId }) => personId),
    }
  },
  fix: { text: 'Appoint somebody', url: '/duties', for: may.appoint.who },
})

const pair = z.object({ checker: z.enum(DUTIES), checked: z.enum(DUTIES) })
type Pairs = { pairs: { checker: Duty; checked: Duty }[] }

export const nobodyChecksThemself = control<Pairs>({
  name: 'people.nobody-checks-themself',
  asks: 'Have nobody check their own work',
  version: 2,
  parameters: z.object({ pairs: z.array(pair).max(40) }),
  keyedBy: [],
  byDefault: [{ pairs: CHECKS_THE_OTHER.map(({ checker, checked }) => ({ checker, checked })) }],
  stricter: (a, b) =>
    b.pairs.every(one =>
      a.pairs.some(({ checker, checked }) => checker === one.checker && checked === one.checked),
    ),
  without: { pairs: [] },
  says: sayings.nobodyChecksThemself,
  speaksOf: 'watchword',
  sentence: ({ pairs }) => `Nobody holds both duties of ${pairs.length} that check one another`,
  movedBy: ['people.appointed', 'people.appointment-ended', 'people.left'],
  async evidence({ unit, now }, { pairs }) {
    const standing = await standingAppointments(unit.db as unknown as Kysely<PeopleDb>, now)
    const held = standing.filter(({ isHeldNow }) => isHeldNow)
    const due = pairsHeld(held, pairs)
    const found = selfChecks(held, due)
    const kept = due.filter(
      one => !found.some(({ checker, checked }) => checker === one.checker && checked === one.checked),
    )
    return {
      state: due.length === 0 ? 'nothing-due' : found.length ? 'not-met' : 'met',
      kept: kept.length,
      due: due.length,
      figure: due.length
        ? `${kept.length} of ${due.length} checks are made by somebody else`
        : 'No two such duties are held',
      exceptions: [...new Set(found.map(({ personId }) => personId))],
    }
  },
  fix: { text: 'See who checks whom', url: '/duties' },
})

export { heldWith }
export const controls = [
  dutyHeld,
  nobodyChecksThemself,
  heldWith,
  dutyAsks,
  supportDirectory,
  schoolAddress,
  endDate,
  whoToTell,
  dutyResourced,
] as const
