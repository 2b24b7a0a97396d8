import type { TermSpan } from '../people/index.ts'

export type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate }
/** What is looked at, and what it is compared with. */
export type Period = Days & { name: string | undefined; before: Days & { name: string | undefined } }

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0
export const isIn = (day: Temporal.PlainDate, { from, to }: Days): boolean =>
  !isBefore(day, from) && !isBefore(to, day)

function parsed(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

type Asked = { from: string; to: string }
const MOST_DAYS = 1100

/** What is wrong with the days that were typed, by the name of the field; nothing typed is this term. */
export function isAskedWrongly({ from, to }: Asked): Readonly<Record<string, string>> {
  if (!from && !to) return {}
  const [first, last] = [parsed(from), parsed(to)]
  if (!first) return { from: 'Enter the first day, as 27 3 2026' }
  if (!last) return { to: 'Enter the last day, as 27 3 2026' }
  if (isBefore(last, first)) return { to: 'Enter a last day that comes after the first' }
  return first.until(last).days > MOST_DAYS ? { to: 'Enter days within three years of each other' } : {}
}

/** The term of the day that was asked for, or the days themselves: beside the term before, or as many days before. */
export function periodOf(terms: readonly TermSpan[], asked: Asked, today: Temporal.PlainDate): Period {
  const [from, to] = [parsed(asked.from), parsed(asked.to)]
  const n = terms.findIndex(term =>
    from && to ? term.from.equals(from) && term.to.equals(to) : isIn(today, term),
  )
  const [term, before] = [terms[n], terms[n - 1]]
  if (term && before) return { ...term, before }
  const [first, last] = [from ?? today.subtract({ days: 90 }), to ?? today]
  const length = first.until(last).days + 1
  return {
    ...{ name: undefined, from: first, to: last },
    before: { name: undefined, from: first.subtract({ days: length }), to: first.subtract({ days: 1 }) },
  }
}
