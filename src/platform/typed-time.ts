import { type Answers, one } from './page.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Year first, of a month in figures or in letters; what cannot be a day stays something that is none. */
export function isoDay(day: string, month: string, year: string): string {
  const named = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1
  const number = named && /^\p{L}+$/u.test(month) ? String(named) : month
  return `${year.padStart(4, '0')}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The three boxes of a day as one answer; three empty boxes are an empty answer. */
export function typedDay(answers: Answers, name: string): string {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
    one(answers[`${name}-${part}`]).trim(),
  )
  return day || month || year ? isoDay(day, month, year) : ''
}

/** "8:45 am", "3.15pm" or "15:15" as 08:45 and 15:15; undefined, where it is no time of day. */
export function typedTime(text: string): string | undefined {
  const found = /^(\d{1,2})[:.](\d\d)(?:\s*(am|pm))?$/i.exec(text.trim())
  const [hour, minute, half] = [Number(found?.[1]), Number(found?.[2]), found?.[3]?.toLowerCase()]
  if (!found || hour > 23 || minute > 59) return undefined
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined
  const whole = half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
