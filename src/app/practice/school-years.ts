import { contactsForLinks, setTermDates } from '../../modules/people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import { takeStatistics } from '../../platform/db/statistics.ts'
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
import { type Deed, on } from './deed.ts'
import { giveAccounts, setUpSecondFactors } from './give-accounts.ts'
import { loadRoll } from './load-roll.ts'
import { as, type Making, moment, runJob } from './making.ts'
import { rollFile, type RollMoment } from './roll-files.ts'
import { addressOf, appointLeaders, recordAdults, setUp } from './settle-in.ts'
import { answer, adultsSign, parentsSign, publishAgreements, refuse } from './sign-agreements.ts'
import { handOver, leave } from './story.ts'

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

export function firstYear(making: Making): Deed[] {
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

export function secondYear(making: Making): Deed[] {
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
