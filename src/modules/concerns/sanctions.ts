import type { Id } from '../../words/ids.ts'

/** What choosing a sanction asks for beyond itself. */
export const SANCTION_ASKS = ['nothing-more', 'interview', 'parents-told'] as const
export type SanctionAsks = (typeof SANCTION_ASKS)[number]

/** One that the school's policy lists. */
export type Offered = {
  sanction: string
  level: number
  fromAge: number
  toAge: number
  asks: SanctionAsks
  policy: string
  policyFrom: string
}
/** One that is given: at no level, where it stands in the words of whoever decided it. */
export type Given = Omit<Offered, 'level'> & { level: number | null }
export const LEAST_AGE = 2
export const MOST_AGE = 19
export const NO_SANCTION = 'none'
/** What a form sends for one in one's own words. Only where the policy lists none at all. */
export const OWN_WORDS = 'own-words'

/** The one that is chosen: of those that the policy lists, or in one's own words under the behaviour policy. */
export const givenOf = (
  { offered, listsNone }: { offered: readonly Offered[]; listsNone: boolean },
  chosen: string,
  ownWords: string,
): Given | undefined =>
  listsNone && chosen === OWN_WORDS
    ? {
        ...{ sanction: ownWords, level: null, fromAge: LEAST_AGE, toAge: MOST_AGE },
        ...{ asks: 'nothing-more', policy: 'Behaviour policy', policyFrom: '' },
      }
    : offered.find(({ sanction }) => sanction === chosen)

export const saySanction = (sanction: string, level: number | null): string =>
  level === null ? sanction : `${sanction}, level ${level}`

export const VICTIM = ['no', 'yes', 'unknown'] as const
export type Victim = (typeof VICTIM)[number]
export const VICTIM_WORDS: Readonly<Record<Victim, string>> = {
  no: 'No',
  yes: 'Yes',
  unknown: 'Not known',
}

export const ROUTES = ['disciplinary', 'criminal', 'civil'] as const
export type Route = (typeof ROUTES)[number]
export const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  disciplinary: 'The school’s own discipline',
  criminal: 'Criminal: it goes to the police',
  civil: 'Civil: it goes to a court, or to those who advise the school',
}

export const PARENTS = ['told', 'not-yet', 'not-told'] as const
export type Parents = (typeof PARENTS)[number]

/** An earlier sanction of the same child, or that there was none. */
export type Earlier = { id: Id; sanction: string | null; level: number | null; isLifted: boolean }

const hasAges = ({ fromAge, toAge }: Given): boolean => fromAge > LEAST_AGE || toAge < MOST_AGE
export const sayAges = (one: Given): string =>
  hasAges(one)
    ? one.fromAge === one.toAge
      ? `age ${one.fromAge}`
      : `ages ${one.fromAge} to ${one.toAge}`
    : ''

/** Why a sanction is outside what the policy has for this, if it is. An age that nobody knows is not in a range. */
export function outsideWhat(
  one: Given,
  of: { happenedLevel: number | null; age: number | null },
): string | undefined {
  if (one.level !== of.happenedLevel)
    return `The policy has it at level ${one.level}, and what happened is at level ${of.happenedLevel}`
  if (!hasAges(one)) return undefined
  if (of.age === null) return `The policy has it for ${sayAges(one)}, and the child’s age is not known`
  return of.age < one.fromAge || of.age > one.toAge
    ? `The policy has it for ${sayAges(one)}, and the child was ${of.age}`
    : undefined
}

/** What comes after the highest level that this child has had: suggested, and never chosen by itself. */
export function suggestedLevel(
  earlier: readonly Earlier[],
  offered: readonly Offered[],
): { last: number; next: number | null } | undefined {
  const last = Math.max(0, ...earlier.map(({ level, isLifted }) => (isLifted ? 0 : (level ?? 0))))
  if (!last) return undefined
  const above = offered.map(({ level }) => level).filter(level => level > last)
  return { last, next: above.length ? Math.min(...above) : null }
}

/** What a form sends where the policy that lists the sanction is not in Watchword, and where none covers it. */
export const NAMED = 'named'
export const NO_POLICY = 'none'
const plainly = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
/** A school that has brought its behaviour policy rests a sanction on that, and on no name beside it. */
export const samePolicy = (title: string, name: string): boolean => plainly(title) === plainly(name)
