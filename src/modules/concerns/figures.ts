import { dayOf, SCHOOL_ZONE } from '../../platform/clock.ts'
import { typedTime } from '../../platform/typed-time.ts'
import type { Id } from '../../words/ids.ts'
import type { Choice } from './concern.ts'
import type { RiskKey } from './risks.ts'

/** What can be counted or noted, by the names that policies use. */
export const PARTS = [
  'risk-area',
  'type',
  'year-group',
  'outcome',
  'place',
  'device',
  'platform',
  'week',
  'time',
  'place-and-time',
  'in-and-out',
  'characteristic',
  'delay',
  'local-notes',
  'trend-notes',
] as const
export type Part = (typeof PARTS)[number]

export type Counted = { personId: Id; yearGroup: string | null; bornOn: string | null }

/** What is counted of one concern: nothing that was written about anybody. */
export type Fact = {
  concernId: Id
  reportedAt: Temporal.Instant
  /** Answers to what the policy asks of the writer, by the name of the question. */
  more: Readonly<Record<string, string>>
  risks: readonly RiskKey[]
  isOtherRisk: boolean
  choice: Choice | null
  openedAt: Temporal.Instant | null
  children: readonly Counted[]
  /** Of a procedure of hate: what it was about. */
  characteristic: string | null
}

type When = { day: Temporal.PlainDate; minutes: number | undefined }

/** "About 10.30 am" as a time of the day; "after lunch" is none. */
function minutesIn(text: string | undefined): number | undefined {
  const [found] = /\d{1,2}[:.]\d\d(?:\s*[ap]m)?/i.exec(text ?? '') ?? []
  const time = found === undefined ? undefined : typedTime(found)
  if (time === undefined) return undefined
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** When it happened; where nobody wrote that down when it was noticed, and otherwise when it was reported. */
export function happenedWhen({ more, reportedAt }: Fact): When {
  const day = more['happenedOn'] ?? more['noticedOn']
  const time = more['happenedOn'] ? more['atTime'] : more['noticedAt']
  if (day) return { day: Temporal.PlainDate.from(day), minutes: minutesIn(time) }
  const { hour, minute } = reportedAt.toZonedDateTimeISO(SCHOOL_ZONE)
  return { day: dayOf(reportedAt), minutes: hour * 60 + minute }
}

/** From when it was noticed, or happened, until it was reported: in minutes, where somebody wrote the time. */
export function minutesToReport({ more, reportedAt }: Pick<Fact, 'more' | 'reportedAt'>): number | undefined {
  const day = more['noticedOn'] ?? more['happenedOn']
  const minutes = minutesIn(more['noticedOn'] ? more['noticedAt'] : more['atTime'])
  if (!day || minutes === undefined) return undefined
  const noticed = Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: SCHOOL_ZONE })
    .add({ minutes })
    .toInstant()
  const passed = Math.round(noticed.until(reportedAt).total('minutes'))
  return passed < 0 ? undefined : passed
}

/** From the report to whoever opened it first: in minutes; nothing, where nobody has. */
export const minutesToOpen = ({ reportedAt, openedAt }: Fact): number | undefined =>
  openedAt === null ? undefined : Math.max(0, Math.round(reportedAt.until(openedAt).total('minutes')))

export type Delay = { median: number; longest: number; of: number }

export function delayOf(minutes: readonly (number | undefined)[]): Delay | undefined {
  const sorted = minutes.filter(one => one !== undefined).toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  if (low === undefined || high === undefined) return undefined
  return { median: Math.round((low + high) / 2), longest: sorted.at(-1) ?? high, of: sorted.length }
}
