import { SCHOOL_ZONE } from '../../platform/clock.ts'
import { CHOICE_WORDS } from './concern.ts'
import { type Counted, type Fact, happenedWhen, type Part } from './figures.ts'
import { hate } from './procedures/hate.ts'
import { PLACES_OUT } from './record-fields.ts'
import { AREA_WORDS, AREAS, sayRisk } from './risks.ts'

export const NOT_SAID = 'Not said'
export const NOT_DECIDED = 'Not decided yet'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
/** Parts of a day, each from its hour. */
const BANDS = [
  { from: 0, text: 'Before 9 am' },
  { from: 9, text: '9 to 12' },
  { from: 12, text: '12 to 1 pm' },
  { from: 13, text: '1 to 3 pm' },
  { from: 15, text: '3 to 6 pm' },
  { from: 18, text: 'After 6 pm' },
] as const
export const WEEKDAY_WORDS: readonly string[] = WEEKDAYS
export const BAND_WORDS: readonly string[] = [...BANDS.map(({ text }) => text), NOT_SAID]

export const weekdayOf = (fact: Fact): string => WEEKDAYS[happenedWhen(fact).day.dayOfWeek - 1] ?? NOT_SAID

export function bandOf(fact: Fact): string {
  const { minutes } = happenedWhen(fact)
  if (minutes === undefined) return NOT_SAID
  return BANDS.findLast(({ from }) => minutes >= from * 60)?.text ?? NOT_SAID
}

const startsYear = ({ year, month }: Temporal.PlainDate): number => (month >= 9 ? year : year - 1)

/**
 * The year group on the day of the concern: the roll has today’s. Reception is year 0. Where the roll has none the
 * day of birth says it.
 */
export function yearGroupOn(
  { yearGroup, bornOn }: Counted,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
) {
  const number = yearGroup && (/\d+/.exec(yearGroup)?.[0] ?? (/^r/i.test(yearGroup) ? '0' : undefined))
  const born = bornOn === null ? undefined : Temporal.PlainDate.from(bornOn)
  const ofRoll = number ? Number(number) - (startsYear(today) - startsYear(on)) : undefined
  // Five on 31 August is year 1.
  const year = ofRoll ?? (born && startsYear(on) - startsYear(born) - 5)
  if (year === undefined) return yearGroup || NOT_SAID
  return year > 0 ? `Year ${year}` : year === 0 ? 'Reception' : 'Before Reception'
}

const characteristics = new Map(
  hate.steps
    .flatMap(({ asks }) => asks)
    .filter(({ key }) => key === 'because')
    .flatMap(({ options = [] }) => options.map(({ value, text }) => [value, text] as const)),
)
export const CHARACTERISTICS: readonly string[] = [...characteristics.values()]

const areasOf = ({ risks, isOtherRisk }: Fact): string[] => {
  const keys = [...risks.map(key => key.split('/')[0] ?? ''), ...(isOtherRisk ? ['other'] : [])]
  return AREAS.filter(area => keys.includes(area)).map(area => AREA_WORDS[area])
}
const typesOf = ({ risks, isOtherRisk }: Fact): string[] => [
  ...new Set([...risks.map(sayRisk), ...(isOtherRisk ? [AREA_WORDS.other] : [])]),
]

/** Where it was, as far as a school has to do with it: on its site, elsewhere, or online and nobody knows. */
export function whereabouts({ more: { place } }: Fact): 'in' | 'out' | 'online' | undefined {
  if (!place) return undefined
  return PLACES_OUT.find(one => one.value === place)?.is ?? 'in'
}
const WHEREABOUTS = { in: 'At school', out: 'Elsewhere', online: 'Online, not known where' } as const

/** "Week of 23 November": it begins on a Monday. */
function weekOf({ reportedAt }: Fact): string {
  const day = reportedAt.toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

type Dimension = {
  title: string
  /** The rows in which one concern stands: several of some, none where nothing was said. */
  of: (fact: Fact, today: Temporal.PlainDate) => readonly string[]
  /** What nothing was said is called. */
  none: string
}

export type Listed = Exclude<Part, 'time' | 'place-and-time' | 'delay' | 'local-notes' | 'trend-notes'>
const said = (text: string | undefined): string[] => (text ? [text] : [])

export const DIMENSIONS: Readonly<Record<Listed, Dimension>> = {
  'risk-area': { title: 'Area of risk', of: areasOf, none: NOT_SAID },
  type: { title: 'Kind of risk', of: typesOf, none: NOT_SAID },
  'year-group': {
    title: 'Year group',
    of: ({ children, reportedAt }, today) => [
      ...new Set(
        children.map(child =>
          yearGroupOn(child, reportedAt.toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate(), today),
        ),
      ),
    ],
    none: 'No child named yet',
  },
  outcome: {
    title: 'What was decided',
    of: ({ choice }) => (choice ? [CHOICE_WORDS[choice].says] : []),
    none: NOT_DECIDED,
  },
  place: { title: 'Place', of: ({ more }) => said(more['place']), none: NOT_SAID },
  device: { title: 'Whose device', of: ({ more }) => said(more['device']), none: NOT_SAID },
  platform: {
    title: 'App, game or site',
    of: ({ more }) => said(more['platform']?.trim().replace(/^./u, first => first.toUpperCase())),
    none: NOT_SAID,
  },
  week: { title: 'Week', of: fact => [weekOf(fact)], none: NOT_SAID },
  'in-and-out': {
    title: 'In school and outside it',
    of: fact => {
      const where = whereabouts(fact)
      return where ? [WHEREABOUTS[where]] : []
    },
    none: NOT_SAID,
  },
  characteristic: {
    title: 'Protected characteristic',
    of: ({ characteristic }) =>
      said(characteristic === null ? '' : (characteristics.get(characteristic) ?? characteristic)),
    none: 'Not a concern of hate',
  },
}

/** How many stand in each row, and of how many children; the fewest-lettered order is nobody’s: by number, then by name. */
export type Row = { label: string; count: number; children: number }

export function tally(facts: readonly Fact[], part: Listed, today: Temporal.PlainDate): Row[] {
  const { of, none } = DIMENSIONS[part]
  const found = new Map<string, { count: number; children: Set<string> }>()
  for (const fact of facts) {
    const labels = of(fact, today)
    for (const label of labels.length ? labels : [none]) {
      const row = found.get(label) ?? { count: 0, children: new Set<string>() }
      row.count += 1
      for (const { personId } of fact.children) row.children.add(personId)
      found.set(label, row)
    }
  }
  return [...found].map(([label, { count, children }]) => ({ label, count, children: children.size }))
}
