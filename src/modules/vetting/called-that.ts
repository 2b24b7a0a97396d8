import type { Id } from '../../words/ids.ts'
import { folded } from '../people/index.ts'

export type Adult = { personId: Id; name: string }

/** A name in any order of its words: "Anand-Cole, Priya" is Priya Anand-Cole. */
const keyOf = (name: string): string => folded(name).split(' ').toSorted().join(' ')

export const calledThat = (name: string, adults: readonly Adult[]): Adult[] =>
  adults.filter(one => keyOf(one.name) === keyOf(name))

/** Nobody sees their own certificate. */
export const isOwnSight = (person: Adult, seenBy: string): boolean => calledThat(seenBy, [person]).length > 0

/** Whoever is on the list is kept by their id, so that their name goes with their record; anybody else as typed. */
export function seenByOf(typed: string, adults: readonly Adult[]) {
  const [one, ...more] = calledThat(typed, adults)
  return one && !more.length
    ? { seenBy: one.personId, seenByName: null }
    : { seenBy: null, seenByName: typed }
}
