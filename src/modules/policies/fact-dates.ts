import { typedDay } from './approval.ts'

export type DateParts = { day: string; month: string; year: string }

const DATED = ['approved-on', 'review-due', 'written-on', 'reviewed-on']

/** A fact that is a day; a month or a year, where the document gives no more. */
export const isDated = (kind: string): boolean => DATED.includes(kind)

/** What the three boxes show of a value. */
export function partsOf(value: string | null): DateParts {
  const [, year = '', month = '', day = ''] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(value ?? '') ?? []
  const plain = (part: string) => part.replace(/^0/, '')
  return { day: plain(day), month: plain(month), year }
}

/** What three boxes say: a day, a month, a year, or nothing; as it was typed, where it is no date. */
export function valueOf({ day, month, year }: DateParts): string {
  const [d, m, y] = [day.trim(), month.trim(), year.trim()]
  if (!d && !m && !y) return ''
  const whole = typedDay(d || '1', m || (d ? '' : '1'), y)
  if (!whole) return [d, m, y].join(' ')
  return whole.toString().slice(0, d ? 10 : m ? 7 : 4)
}

export const isDate = (value: string): boolean => {
  const { day, month, year } = partsOf(value)
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) && valueOf({ day, month, year }) === value
}
