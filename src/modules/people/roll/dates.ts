import { quoted } from './roll-refusal.ts'
import type { IsoDay } from './roll-row.ts'

export type DateRules = {
  /** Two digits mean the latest year that is not after this one: 15 is 2015 and 71 is 1971 where it is 2035. */
  readonly latestYear: number
  /** Whether a bare number is a day as Excel counts them. Somebody has said so on screen. */
  readonly hasExcelSerials?: boolean
}
export type ReadDay = { day: IsoDay } | { why: string }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const LONG = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
]
// an hour behind the day is dropped: exports write midnight after every date
const HOUR = '(?:[T ]\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d{1,7})?)?(?: ?[AP]M|Z|[+-]\\d\\d:?\\d\\d)?)?'
const ISO = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${HOUR}$`, 'i')
const SLASHED = new RegExp(`^(\\d{1,2})([/.\\- ])(\\d{1,2})\\2(\\d{4}|\\d\\d)${HOUR}$`, 'i')
const WORDED = new RegExp(
  `^(?:[a-z]{3,9},? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\\.?,?[ -](\\d{4}|\\d\\d)${HOUR}$`,
  'i',
)
const SERIAL = /^\d{4,5}(?:\.0+)?$/
const EXCEL_EPOCH = Temporal.PlainDate.from('1899-12-30')

/** A day, day first always: 03/04/2015 is the third of April. */
export function readDay(text: string, rules: DateRules): ReadDay {
  const written = text.trim()
  if (written.length > 40) return { why: `${quoted(written)} is not a date.` }
  const iso = ISO.exec(written)
  if (iso) return dayOf(written, Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const slashed = SLASHED.exec(written)
  if (slashed) return dayOf(written, yearOf(slashed[4] ?? '', rules), Number(slashed[3]), Number(slashed[1]))
  const worded = WORDED.exec(written)
  if (worded) {
    const month = monthOf(worded[2] ?? '')
    if (month > 0) return dayOf(written, yearOf(worded[3] ?? '', rules), month, Number(worded[1]))
  }
  if (SERIAL.test(written)) return serialDay(written, rules)
  return { why: `${quoted(written)} is not a date we can read. Write it like 01/09/2015.` }
}

function serialDay(written: string, { hasExcelSerials = false }: DateRules): ReadDay {
  if (hasExcelSerials && Number(written) > 60)
    return { day: EXCEL_EPOCH.add({ days: Math.trunc(Number(written)) }).toString() }
  return {
    why:
      `${quoted(written)} is a number, not a date. If Excel shows a date there, ` +
      'format the column as a date and save the file again.',
  }
}

const monthOf = (word: string): number => {
  const lower = word.toLowerCase()
  const short = lower === 'sept' ? 'sep' : lower
  return Math.max(MONTHS.indexOf(short), LONG.indexOf(short)) + 1
}

const yearOf = (year: string, { latestYear }: DateRules): number => {
  if (year.length === 4) return Number(year)
  const century = latestYear - (latestYear % 100)
  return century + Number(year) <= latestYear ? century + Number(year) : century - 100 + Number(year)
}

function dayOf(written: string, year: number, month: number, day: number): ReadDay {
  if (month < 1 || month > 12)
    return { why: `${quoted(written)} has no month ${month}. Dates are read day first, then month.` }
  if (year < 1900 || year > 2199)
    return { why: `${quoted(written)} is not a likely date: the year is ${year}.` }
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  if (day < 1 || day > days)
    return { why: `${quoted(written)} is not a real date: that month has ${days} days.` }
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}
