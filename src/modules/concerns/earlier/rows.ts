import { createHash } from 'node:crypto'
import { folded, readDay, splitName } from '../../people/index.ts'
import type { Target } from './columns.ts'
import type { ExportRow } from './read-export.ts'

export type Other = { head: string; words: string }
/** One record of another system, as it will stand here. */
export type EarlierRow = {
  line: number
  hash: string
  called: string
  born: string
  knownBy: string
  happenedOn: string | null
  happenedAt: string | null
  category: string
  words: string
  acted: string
  author: string
  others: readonly Other[]
}
type Of = { headings: readonly string[]; targets: readonly Target[]; today: Temporal.PlainDate }

/** A row put in its places; or why it cannot be. Nothing of its words is changed. */
export function rowOf(
  { line, cells }: ExportRow,
  { headings, targets, today }: Of,
): EarlierRow | { line: number; why: string } {
  const all = (target: Target): string[] =>
    targets.flatMap((one, n) => (one === target && cells[n] ? [cells[n]] : []))
  const first = (target: Target): string => all(target)[0] ?? ''
  const both = [first('givenName'), first('familyName')].filter(Boolean).join(' ')
  const called = first('child') || both
  const knownBy = first('number')
  if (!called && !knownBy) return { line, why: 'It names no child.' }
  const when = whenOf(first('date'), first('time'), today)
  if ('why' in when) return { line, why: when.why }
  const [words, acted] = [all('words').join('\n'), all('acted').join('\n')]
  if (!words && !acted) return { line, why: 'Nothing is written in it.' }
  const born = first('born')
  const day = born ? readDay(born, { latestYear: today.year }) : undefined
  return {
    ...{ line, called, knownBy, words, acted },
    born: day && 'day' in day ? day.day : born,
    ...{ happenedOn: when.on, happenedAt: when.at },
    ...{ category: all('category').join(', '), author: first('author') },
    others: targets.flatMap((one, n) =>
      one === 'other' && cells[n] ? [{ head: headings[n] ?? '', words: cells[n] }] : [],
    ),
    hash: hashOf(cells.flatMap((cell, n) => (cell ? [headings[n] ?? '', cell] : []))),
  }
}

/** Of what the file says, whichever column was chosen as what: the same row brought again has the same. */
export const hashOf = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex')

const TIME = /(?:^|[T ])(\d{1,2})[:.](\d\d)(?::\d\d(?:\.\d+)?)?\s*([ap]m)?/i
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i

type When = { on: string; at: string | null } | { why: string }

/** Day first; a midnight that an export writes behind every day is no time of day. */
export function whenOf(date: string, time: string, today: Temporal.PlainDate): When {
  if (!date) return { why: 'It has no date.' }
  if (ZONED.test(date)) return zoned(date, today)
  const day = readDay(date, { latestYear: today.year })
  if ('why' in day) return day
  if (day.day > today.toString()) return { why: `Its day, ${date.slice(0, 40)}, is still to come.` }
  const said = TIME.exec(time) ?? TIME.exec(date)
  const clock = said && clockOf(said)
  if (!clock || (clock.hour === 0 && clock.minute === 0)) return { on: day.day, at: null }
  const at = Temporal.PlainDate.from(day.day)
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(clock) })
    .toInstant()
  return { on: day.day, at: at.toString() }
}

function zoned(date: string, today: Temporal.PlainDate): When {
  try {
    const at = Temporal.Instant.from(date)
    const on = at.toZonedDateTimeISO('Europe/London').toPlainDate()
    if (Temporal.PlainDate.compare(on, today) > 0)
      return { why: `Its day, ${date.slice(0, 40)}, is still to come.` }
    return { on: on.toString(), at: at.toString() }
  } catch {
    return { why: `‘${date.slice(0, 40)}’ is not a date we can read.` }
  }
}

function clockOf([, hours, minutes, half]: RegExpExecArray): { hour: number; minute: number } | null {
  const [written, minute] = [Number(hours), Number(minutes)]
  const hour = half ? (written % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : written
  return hour < 24 && minute < 60 ? { hour, minute } : null
}

/** “Tillerby, Jonah” and “Jonah Tillerby” are one name. */
export const nameKey = (called: string): string => {
  const { givenName, familyName } = splitName(called)
  return folded(`${givenName ?? ''} ${familyName}`)
}
