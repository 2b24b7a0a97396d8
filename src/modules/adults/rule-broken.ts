import type { AdultWording, AdultWithAccount } from '../agreements/index.ts'
import type { Id } from '../../words/ids.ts'

/** A rule of their own agreement that an adult broke, as it stood on that day. Days and instants are text, as the database writes them. */
export type RuleBroken = {
  id: Id
  personId: Id
  name: string
  happenedOn: string
  title: string
  number: number
  line: string
  /** The newest version of the same agreement that they had signed by then, and when. */
  signedNumber: number | null
  signedAt: string | null
  /** Where it was, or the address at which it stands, and the day on which somebody saw it. */
  place: string
  seenOn: string | null
  namedAt: string
  namedBy: string
  takenBackAt: string | null
}

/** What a form sends for one line of one adult’s agreement. */
export const valueOf = ({ personId, versionId }: AdultWording, n: number): string =>
  `${personId}/${versionId}/${n}`

export type Counted = { audience: AdultWithAccount; line: string; n: number }
type CountedOn = Counted & { happenedOn: Temporal.PlainDate }

/** School years begin on 1 September. */
const yearOf = ({ year, month }: Temporal.PlainDate): number => (month >= 9 ? year : year - 1)

/** How often each line was broken in each school year, the newest year and the line most often broken first. */
export function countedByYear(rows: readonly CountedOn[]): { began: number; counts: Counted[] }[] {
  const years = Map.groupBy(rows, ({ happenedOn }) => yearOf(happenedOn))
  return [...years]
    .toSorted(([a], [b]) => b - a)
    .map(([began, inYear]) => ({
      began,
      counts: [...Map.groupBy(inYear, ({ audience, line }) => JSON.stringify([audience, line])).values()]
        .flatMap(same => {
          const [first] = same
          const n = same.reduce((sum, one) => sum + one.n, 0)
          return first ? [{ audience: first.audience, line: first.line, n }] : []
        })
        .toSorted(
          (a, b) => b.n - a.n || a.line.localeCompare(b.line) || a.audience.localeCompare(b.audience),
        ),
    }))
}
