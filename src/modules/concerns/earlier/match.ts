import { folded } from '../../people/index.ts'
import type { Id } from '../../../words/ids.ts'
import { type EarlierRow, nameKey } from './rows.ts'

export type RollChild = { personId: Id; name: string; bornOn: string | null; upn: string | null }
export type Match =
  | { is: 'matched'; personId: Id }
  /** Somebody of that name, or that number, and not enough to be sure. */
  | { is: 'ambiguous'; candidates: readonly RollChild[] }
  | { is: 'not-here' }

type Said = Pick<EarlierRow, 'called' | 'born' | 'knownBy'>
export type Finds = (said: Said) => Match

/** A child of exactly that name and birthday, or of that UPN and one of both. A name alone is never enough. */
export function matching(roll: readonly RollChild[]): Finds {
  const byName = Map.groupBy(roll, ({ name }) => folded(name))
  const byUpn = Map.groupBy(roll, ({ upn }) => upn?.toUpperCase() ?? '')
  return said => {
    const named = byName.get(nameKey(said.called)) ?? []
    const numbered = said.knownBy ? (byUpn.get(said.knownBy.toUpperCase()) ?? []) : []
    const isBorn = ({ bornOn }: RollChild) => bornOn !== null && bornOn === said.born
    const sure = numbered.filter(one => named.includes(one) || isBorn(one) || (!said.called && !said.born))
    const exact = sure.length ? sure : numbered.length ? [] : named.filter(isBorn)
    const [only, ...more] = exact
    if (only && !more.length) return { is: 'matched', personId: only.personId }
    const candidates = [...new Set([...numbered, ...named])]
    return candidates.length ? { is: 'ambiguous', candidates } : { is: 'not-here' }
  }
}

/** Rows of one child of the file, however many. */
export const childKey = ({ called, born, knownBy }: Said): string =>
  JSON.stringify([nameKey(called), born, knownBy.toUpperCase()])
