import { type Answers, one } from '../../../platform/page.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function isoOf(day: string, month: string, year: string): string {
  const named = MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1
  const number = named && /^\p{L}+$/u.test(month) ? String(named) : month
  return `${year.padStart(4, '0')}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** "7 September 2026", "7/9/2026" or "2026-09-07" as the last; whatever cannot be a day comes back as it is. */
export function typedDay(text: string): string {
  const plain = text.trim()
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}{3,9})[\s/.,-]+(\d{4})$/u.exec(plain)
  return parts ? isoOf(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : plain
}

/** Joins the three boxes of each day into one answer; three empty boxes are an empty answer. */
export function withDays(answers: Answers, names: readonly string[]): Record<string, unknown> {
  const days = names.map(name => {
    const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
      one(answers[`${name}-${part}`]).trim(),
    )
    return [name, day || month || year ? isoOf(day, month, year) : ''] as const
  })
  return { ...answers, ...Object.fromEntries(days) }
}
