import { contactsForLinks, newSchool, schoolYearOf, setTermDates } from '../../modules/people/index.ts'
import type { House, School } from '../../platform/call.ts'
import { dayOf } from '../../platform/clock.ts'
import { takeStatistics } from '../../platform/db/statistics.ts'
import { type Adopted, adoptPolicy, lookAtSystems } from './adopt-policy.ts'
import {
  CHAIR,
  DATA_PROTECTION_OFFICER,
  DSL_SINCE_EASTER,
  DSL_UNTIL_EASTER,
  HEAD,
  NETWORK_MANAGER,
  OFFICE,
  PARENT,
  REFUSES,
  SLOW_TO_SIGN,
  type SchoolYear,
} from './adults.ts'
import { afterEaster, termsOf } from './calendar.ts'
import { makeChildren } from './children.ts'
import { giveAccounts, setUpSecondFactors } from './give-accounts.ts'
import { loadRoll } from './load-roll.ts'
import { as, type Making, moment, runJob, startMaking } from './making.ts'
import { rollFile, type RollMoment } from './roll-files.ts'
import { addressOf, appointLeaders, recordAdults, setUp } from './settle-in.ts'
import { answer, adultsSign, parentsSign, publishAgreements, refuse } from './sign-agreements.ts'
import { handOver, isOver, leave, read, schoolDay, tryDoors } from './story.ts'

/** Something that happens at a moment of the school's history; what is still to come does not happen. */
type Deed = { at: Temporal.Instant; does: (at: Temporal.Instant) => Promise<unknown> }

const NAME = 'Merrowdale Primary School'

/** The next that is free: `merrowdale`, then `merrowdale-2`. */
export const nextSchool = (taken: number): School => ({
  ...newSchool({ name: NAME, slug: taken === 0 ? 'merrowdale' : `merrowdale-${taken + 1}`, practice: true }),
  name: `${NAME} (practice)`,
})

/** Makes it whole, by the deeds of its own people, from the autumn of last school year until now. */
export async function makePracticeSchool(house: House, school: School, now: Temporal.Instant): Promise<void> {
  const today = dayOf(now)
  const making = startMaking(house, school, { firstYear: schoolYearOf(today) - 1, now })
  const story = [
    ...firstYear(making),
    ...secondYear(making),
    ...policies(making),
    ...days(making),
    check(making),
  ]
  story.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  for (const { at, does } of story) if (!isOver(making, at)) await does(at)
  await takeStatistics(house.database)
  await read(making, now)
}

const on = (year: number, month: number, day: number, time?: string): Temporal.Instant =>
  moment(Temporal.PlainDate.from({ year, month, day }), time)

const childrenOf = (making: Making) =>
  makeChildren({
    home: addressOf(making, 'families').replace('families@', 'families.'),
    parentAddress: addressOf(making, PARENT),
  })

const roll = (making: Making, of: RollMoment, at: Temporal.Instant): Promise<void> => {
  const { firstYear } = making
  const name = `pupils-${of.month.toLowerCase()}-${dayOf(at).year}.csv`
  return loadRoll(making, { name, bytes: rollFile(childrenOf(making), of, firstYear) }, at)
}

async function start(making: Making, year: SchoolYear, at: Temporal.Instant): Promise<void> {
  const names = await recordAdults(making, year, at)
  if (year === 0) await appointLeaders(making, at.add({ minutes: 20 }))
  const wanted = year === 0 ? [HEAD, ...names] : names
  const people = wanted.map(name => ({ name, email: addressOf(making, name) }))
  await giveAccounts(making, people, at.add({ hours: 2 }))
}

function firstYear(making: Making): Deed[] {
  const { firstYear: year } = making
  const easter = afterEaster(year)
  return [
    { at: on(year, 9, 1, '07:30'), does: at => setUp(making, at) },
    { at: on(year, 9, 1, '08:10'), does: at => start(making, 0, at) },
    {
      at: on(year, 9, 2),
      does: at => setUpSecondFactors(making, WITH_SECOND_FACTOR, at),
    },
    { at: on(year, 9, 4), does: at => roll(making, { year: 0, month: 'September' }, at) },
    { at: on(year, 9, 7), does: at => publishAgreements(making, at) },
    { at: on(year, 9, 8), does: at => adultsSign(making, at, name => name === REFUSED_BEFORE) },
    { at: on(year, 9, 9), does: at => refuseAndAgree(making, at) },
    { at: on(year, 9, 10, '08:00'), does: () => takeStatistics(making.house.database) },
    { at: on(year, 9, 10), does: at => parentsSign(making, at) },
    { at: on(year, 9, 12), does: () => takeStatistics(making.house.database) },
    { at: on(year + 1, 1, 6), does: at => roll(making, { year: 0, month: 'January' }, at) },
    {
      at: moment(easter.subtract({ days: 10 })),
      does: at => handOver(making, easter.subtract({ days: 1 }), at),
    },
    { at: moment(easter, '10:00'), does: at => setUpSecondFactors(making, ['Gareth Pugh-Morgan'], at) },
    {
      at: on(year + 1, 6, 15),
      does: async at => setTermDates(await as(making, HEAD, at), termsOf(year + 1)),
    },
    {
      at: on(year + 1, 7, 14),
      does: at => leave(making, Temporal.PlainDate.from({ year: year + 1, month: 8, day: 31 }), at),
    },
  ]
}

const WITH_SECOND_FACTOR = [
  CHAIR,
  'Rosalind Everard',
  'Tasneem Walji',
  HEAD,
  DSL_UNTIL_EASTER,
  DSL_SINCE_EASTER,
  OFFICE,
  NETWORK_MANAGER,
  DATA_PROTECTION_OFFICER,
]
const REFUSED_BEFORE = 'Leroy Campbell-Reid'

async function refuseAndAgree(making: Making, at: Temporal.Instant): Promise<void> {
  const words = 'I run the football club and am friends with some parents from there.'
  const refusalId = await refuse(making, REFUSED_BEFORE, words, at)
  const outcome = 'Friends from before the job may stay friends. School matters stay off the club’s page.'
  await answer(making, refusalId, outcome, at.add({ hours: 26 }))
  await adultsSign(making, at.add({ hours: 30 }))
}

function secondYear(making: Making): Deed[] {
  const year = making.firstYear + 1
  return [
    { at: on(year, 9, 1, '00:05'), does: at => runJob(making, 'access.end-leavers-nightly', at) },
    { at: on(year, 9, 1, '08:10'), does: at => start(making, 1, at) },
    { at: on(year, 9, 3), does: at => roll(making, { year: 1, month: 'September' }, at) },
    { at: on(year, 9, 4), does: at => parentAccount(making, at) },
    ...[7, 8, 9, 10, 11, 12].map(day => ({
      at: on(year, 9, day, '00:02'),
      does: (at: Temporal.Instant) => runJob(making, 'agreements.lapse-signatures-nightly', at),
    })),
    { at: on(year, 9, 10), does: at => parentsSign(making, at) },
    {
      at: on(year, 9, 12),
      does: at => adultsSign(making, at, name => name === REFUSES || name === SLOW_TO_SIGN),
    },
    {
      at: on(year, 9, 14, '11:50'),
      does: at =>
        refuse(
          making,
          REFUSES,
          'I have no phone but my own, and my son’s nursery must be able to reach me.',
          at,
        ),
    },
    { at: on(year, 9, 21, '07:30'), does: at => runJob(making, 'agreements.remind-unsigned-weekly', at) },
    { at: on(year, 10, 5, '07:30'), does: at => runJob(making, 'agreements.remind-unsigned-weekly', at) },
  ]
}

/** One parent has asked for an account of her own. */
async function parentAccount(making: Making, at: Temporal.Instant): Promise<void> {
  const contacts = await contactsForLinks(await as(making, OFFICE, at), {})
  const personId = contacts.find(({ name }) => name === PARENT)?.personId
  if (!personId) throw new Error(`${PARENT} is not among the contacts`)
  making.people.set(PARENT, personId)
  await giveAccounts(making, [{ name: PARENT, email: addressOf(making, PARENT) }], at)
}

/** When governors last met about it: mid October, late January or mid May. */
function meetings({ firstYear, now }: Making): { first: Temporal.PlainDate; second: Temporal.PlainDate } {
  const settled = dayOf(now).subtract({ days: 8 })
  const year = firstYear + 1
  const met = [on(year, 5, 19), on(year, 10, 13), on(year + 1, 1, 26), on(year + 1, 5, 18)].map(dayOf)
  const second = met.findLast(day => Temporal.PlainDate.compare(day, settled) <= 0) ?? dayOf(on(year, 5, 19))
  const earliest = dayOf(on(firstYear, 10, 14))
  const before = second.subtract({ weeks: 51 })
  return { first: Temporal.PlainDate.compare(before, earliest) < 0 ? earliest : before, second }
}

function policies(making: Making): Deed[] {
  const { first, second } = meetings(making)
  let adopted: Adopted | undefined
  const look = (day: Temporal.PlainDate): Deed => ({
    at: moment(day, '14:10'),
    does: at => lookAtSystems(making, adopted?.versionId ?? '', at),
  })
  const adopt = (day: Temporal.PlainDate, version: Parameters<typeof adoptPolicy>[1]): Deed => ({
    at: moment(day, '18:30'),
    does: async at => {
      adopted = await adoptPolicy(making, { ...version, which: adopted?.policyId }, at)
    },
  })
  return [
    adopt(first, { file: 'policy-first.txt', minute: `${first.year % 100}/37`, dsl: leadOn(making, first) }),
    look(first.add({ days: 20 })),
    look(first.add({ days: 200 })),
    { at: moment(first.add({ days: 30 })), does: () => tryDoors(making, first.add({ days: 30 })) },
    adopt(second, {
      file: 'policy-second.txt',
      minute: `${second.year % 100}/41`,
      dsl: leadOn(making, second),
    }),
    look(second.add({ days: 6 })),
  ]
}

const leadOn = ({ firstYear }: Making, day: Temporal.PlainDate): string =>
  Temporal.PlainDate.compare(day.subtract({ days: 13 }), afterEaster(firstYear)) < 0
    ? DSL_UNTIL_EASTER
    : DSL_SINCE_EASTER

/** The last night's check of the record, as a worker makes it: its root is written to whoever keeps it. */
function check(making: Making): Deed {
  const today = moment(dayOf(making.now), '05:20')
  const at =
    Temporal.Instant.compare(today, making.now) < 0
      ? today
      : moment(dayOf(making.now).subtract({ days: 1 }), '05:20')
  return { at, does: when => runJob(making, 'record.daily-root', when) }
}

/** Every other Friday. */
const isReadOn = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek === 5 && (day.weekOfYear ?? 0) % 2 === 0 && day.month !== 8

/** A reading every other Friday since the first version, and each day of the last fortnight. */
function days(making: Making): Deed[] {
  const { first } = meetings(making)
  const today = dayOf(making.now)
  const found: Deed[] = []
  for (
    let day = first.add({ days: 1 });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  ) {
    const isRecent = day.until(today).days < 14
    if (day.dayOfWeek > 5 || (!isRecent && !isReadOn(day))) continue
    const date = day
    found.push({ at: moment(day, '08:00'), does: () => schoolDay(making, date, isRecent ? 5 : 2) })
  }
  return found
}
