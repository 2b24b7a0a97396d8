import { writeDefaults } from '../../platform/controls/defaults.ts'
import { inUnit } from '../../platform/unit.ts'
import { appoint, recordOutsideContact, recordPerson, setUpSchool } from '../../modules/people/index.ts'
import { dayOf } from '../../platform/clock.ts'
import {
  type Adult,
  ADULTS,
  DATA_PROTECTION_OFFICER,
  DSL_SINCE_EASTER,
  DSL_UNTIL_EASTER,
  HEAD,
  type SchoolYear,
} from './adults.ts'
import { termsOf } from './calendar.ts'
import { as, asOperator, idOf, type Making, settle } from './making.ts'

const split = (name: string) => {
  const [givenName = '', ...rest] = name.split(' ')
  return { givenName, familyName: rest.join(' ') }
}

/** `practice-merrowdale` has `merrowdale.example`: an address at which nobody receives mail. */
export const addressOf = ({ school }: Making, name: string): string =>
  `${name
    .normalize('NFKD')
    .replace(/[\p{M}’]/gu, '')
    .replace(/[^A-Za-z]+/g, '.')
    .toLowerCase()}@${school.slug.replace('practice-', '')}.example`

/** The school itself, with its head and its calendar, as an operator sets it up. */
export async function setUp(making: Making, at: Temporal.Instant): Promise<void> {
  await inUnit(asOperator(making, at), async call => {
    const { headPersonId } = await setUpSchool(call, {
      ...{ name: making.school.name, ...split(HEAD), email: addressOf(making, HEAD) },
      ...{ street: '1 Beck Lane', town: 'Merrowdale', postcode: 'ZZ1 4MD', localAuthority: 'Merrowshire' },
      ...{ phase: 'primary', termDates: termsOf(making.firstYear) },
    })
    await writeDefaults(call, making.house.controls)
    making.people.set(HEAD, headPersonId)
  })
  await settle(making, at)
}

/** Those who start in this school year, or were there before it. */
export async function recordAdults(
  making: Making,
  year: SchoolYear,
  at: Temporal.Instant,
): Promise<string[]> {
  const head = await as(making, HEAD, at)
  const starting = ADULTS.filter(({ from = 0 }) => from === year)
  await inUnit(head, async call => {
    for (const [n, adult] of starting.entries()) {
      const { personId } = await recordPerson(call, detailsOf(making, adult, n, at))
      making.people.set(adult.name, personId)
      for (const duty of adult.duties ?? [])
        await appoint(call, { personId, duty, startsOn: dayOf(at).toString() })
    }
  })
  await settle(making, at)
  return starting.filter(({ withoutAccount }) => !withoutAccount).map(({ name }) => name)
}

function detailsOf(
  making: Making,
  { name, as: kinds, jobTitle, className, from }: Adult,
  n: number,
  at: Temporal.Instant,
) {
  const started = Temporal.PlainDate.from({ year: making.firstYear - 1 - (n % 11), month: 9, day: 1 })
  return {
    ...{ ...split(name), kinds, jobTitle, className, email: addressOf(making, name) },
    startsOn: (from === undefined ? started : dayOf(at)).toString(),
  }
}

/** The duties whose holders change, and the numbers outside. */
export async function appointLeaders(making: Making, at: Temporal.Instant): Promise<void> {
  const call = await as(making, HEAD, at)
  const startsOn = dayOf(at).toString()
  await appoint(call, { personId: idOf(making, DSL_UNTIL_EASTER), duty: 'dsl', startsOn })
  await appoint(call, { personId: idOf(making, DSL_SINCE_EASTER), duty: 'deputy-dsl', startsOn })
  await appoint(call, { personId: idOf(making, HEAD), duty: 'senior-information-risk-officer', startsOn })
  // The contract runs out in three weeks, and nobody has been found.
  const endsOn = dayOf(making.now).add({ days: 20 }).toString()
  await appoint(call, {
    ...{ personId: idOf(making, DATA_PROTECTION_OFFICER), duty: 'data-protection-officer', startsOn, endsOn },
  })
  for (const contact of OUTSIDE) await recordOutsideContact(call, contact)
  await settle(making, at)
}

/** Ofcom keeps these numbers for stories. */
const OUTSIDE = [
  { kind: 'lado', name: 'Hilary Sorrel', organisation: 'Merrowshire Council', phone: '01632 960144' },
  { kind: 'childrens-social-care', name: 'Merrowshire first contact', phone: '01632 960145' },
  { kind: 'police', name: 'PC Owen Bright', organisation: 'Merrowshire Police', phone: '01632 960146' },
  { kind: 'support-provider', name: 'Zielinski IT', phone: '01632 960147' },
]
