/** In which ways an agreement is kept in mind beside its signature: with whom, and by what. */
export const WAYS = [
  'staff-talk',
  'class-talk',
  'class-reminder',
  'class-display',
  'room-poster',
  'event-reminder',
] as const
export type Way = (typeof WAYS)[number]

/** Those that somebody writes down for a class. */
export const CLASS_WAYS = ['class-talk', 'class-reminder', 'class-display'] as const
export type ClassWay = (typeof CLASS_WAYS)[number]
export const isOfClass = (way: Way): way is ClassWay => (CLASS_WAYS as readonly Way[]).includes(way)

export const CLASS_WORDS: Readonly<Record<ClassWay, { did: string; done: string; open: string }>> = {
  'class-talk': {
    did: 'I talked it through with the class',
    done: 'Talked through',
    open: 'Not talked through yet',
  },
  'class-reminder': { did: 'I reminded the class of it', done: 'Reminded', open: 'No reminder yet' },
  'class-display': {
    did: 'It hangs where the class sees it',
    done: 'On the wall',
    open: 'Not on the wall yet',
  },
}

export const EVERY = ['half-term', 'term', 'school-year', 'version', 'event', 'never'] as const
export type Every = (typeof EVERY)[number]

export const EVERY_WORDS: Readonly<Record<Every, string>> = {
  'half-term': 'each half-term',
  term: 'each term',
  'school-year': 'each school year',
  version: 'each new version',
  event: 'each event',
  never: 'never',
}

/** From when it counts, and the last day on which it is in time. */
export type Period = { from: Temporal.PlainDate; by: Temporal.PlainDate }

type Spans = readonly (readonly [begins: string, ends: string])[]
/** Each ends where most schools still have a week of lessons left: there is time to put it right. */
const HALVES: Spans = [
  ['01-01', '02-07'],
  ['02-20', '03-20'],
  ['04-01', '05-20'],
  ['06-01', '07-10'],
  ['09-01', '10-18'],
  ['11-01', '12-12'],
]
const TERMS: Spans = [
  ['01-01', '03-20'],
  ['04-01', '07-10'],
  ['09-01', '12-12'],
]

const dayIn = (year: number, monthDay: string): Temporal.PlainDate =>
  Temporal.PlainDate.from(`${year}-${monthDay}`)

export const schoolYearBegins = (today: Temporal.PlainDate): Temporal.PlainDate =>
  dayIn(today.month >= 9 ? today.year : today.year - 1, '09-01')

const spanOf = (spans: Spans, today: Temporal.PlainDate): Period => {
  const now = today.toString().slice(5)
  const [begins, ends] = spans.findLast(([from]) => from <= now) ?? ['01-01', '01-01']
  return { from: dayIn(today.year, begins), by: dayIn(today.year, ends) }
}

/** How long there is after new words begin, or after somebody does. */
export const TO_BEGIN = { days: 14 }

/** Undefined, where nothing is asked: never, by event, or by version while there is none. */
export function periodOf(
  { every, by }: { every: Every; by: string },
  today: Temporal.PlainDate,
  begins: Temporal.PlainDate | null,
): Period | undefined {
  if (every === 'half-term') return spanOf(HALVES, today)
  if (every === 'term') return spanOf(TERMS, today)
  if (every === 'version') return begins ? { from: begins, by: begins.add(TO_BEGIN) } : undefined
  if (every !== 'school-year') return undefined
  const from = schoolYearBegins(today)
  return { from, by: dayIn(by < '09-01' ? from.year + 1 : from.year, by) }
}

export const isDone = (on: Temporal.PlainDate | null, { from }: Period): boolean =>
  on !== null && Temporal.PlainDate.compare(on, from) >= 0

export const isLate = ({ by }: Period, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(today, by) > 0
