import type { Id } from '../../words/ids.ts'

/** Whose agreement a broken rule is of here. What an adult who works here broke is the register of the adults’. */
export const AUDIENCES = ['pupil', 'parent'] as const
export type Audience = (typeof AUDIENCES)[number]

/** What somebody recorded: a rule that a pupil or a parent broke, in the words that were in force on that day. */
export type Breach = {
  id: Id
  personId: Id
  audience: Audience
  name: string
  className: string | null
  happenedOn: Temporal.PlainDate
  title: string | null
  number: number | null
  line: string | null
  /** The newest version of the same agreement that had been signed for the pupil by then, and when. */
  signedNumber: number | null
  signedAt: Temporal.Instant | null
  place: string
  words: string
  done: string
  recordedAt: Temporal.Instant
  recordedBy: Id
  by: string
  takenBackAt: Temporal.Instant | null
}

export type Counted = { line: string | null; className: string | null; n: number }
type CountedOn = Counted & { happenedOn: Temporal.PlainDate }
type Term = { name: string; from: Temporal.PlainDate; to: Temporal.PlainDate }

const isIn = ({ from, to }: Term, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0

/** How often each rule was broken in each class, term by term, the newest term and the most often broken first. */
export function countedByTerm(
  rows: readonly CountedOn[],
  terms: readonly Term[],
): { term: string; counts: Counted[] }[] {
  return terms.toReversed().flatMap(term => {
    const inTerm = rows.filter(({ happenedOn }) => isIn(term, happenedOn))
    const groups = Map.groupBy(inTerm, ({ line, className }) => JSON.stringify([line, className]))
    const counts = [...groups.values()].flatMap(same => {
      const [first] = same
      return first
        ? [{ line: first.line, className: first.className, n: same.reduce((sum, { n }) => sum + n, 0) }]
        : []
    })
    const sorted = counts.toSorted(
      (a, b) =>
        b.n - a.n ||
        (a.line ?? '').localeCompare(b.line ?? '') ||
        (a.className ?? '').localeCompare(b.className ?? ''),
    )
    return counts.length ? [{ term: term.name, counts: sorted }] : []
  })
}
