import type { Answers } from '../../../platform/page.ts'
import { isoDay, typedDay } from '../../../platform/typed-time.ts'

/** "7 September 2026", "7/9/2026" or "2026-09-07" as the last; whatever cannot be a day comes back as it is. */
export function dayInWords(text: string): string {
  const plain = text.trim()
  const parts = /^(\d{1,2})[\s/.-]+(\d{1,2}|\p{L}{3,9})[\s/.,-]+(\d{4})$/u.exec(plain)
  return parts ? isoDay(parts[1] ?? '', parts[2] ?? '', parts[3] ?? '') : plain
}

/** Joins the three boxes of each day into one answer. */
export const withDays = (answers: Answers, names: readonly string[]): Record<string, unknown> => ({
  ...answers,
  ...Object.fromEntries(names.map(name => [name, typedDay(answers, name)])),
})
