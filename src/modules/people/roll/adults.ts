import { type Id, newId } from '../../../words/ids.ts'
import { type ContactAt, sharedContacts, siblingsIn } from './families.ts'
import type { KnownHere, KnownLink } from './settled.ts'
import { NOTHING_SAID, type RollContact, type RollRow } from './roll-row.ts'

/** Everybody known as if they stood in the file too, on lines below nought: families are found across both. */
const asRows = (known: readonly KnownHere[]): RollRow[] =>
  known.map(({ kind, givenName, familyName, contacts }, n) => ({
    ...{ ...NOTHING_SAID, kind, givenName, familyName, contacts, line: -1 - n, wrongUpn: null },
  }))

const isKnown = (contact: RollContact): contact is KnownLink => 'adultId' in contact

/**
 * Which adult each contact of the file is: a parent of three is one person, also where two of the three were here
 * before. Within one pupil two contacts are never one adult.
 */
export function adultsOf(rows: readonly RollRow[], known: readonly KnownHere[]) {
  const setOf = new Map<RollContact, readonly ContactAt[]>()
  for (const { contacts } of sharedContacts([...asRows(known), ...rows]))
    for (const { contact } of contacts) setOf.set(contact, contacts)
  const adultOf = new Map<readonly ContactAt[], Id>()

  return function adultFor(contact: RollContact, taken: ReadonlySet<Id>): { id: Id; isNew: boolean } {
    const set = setOf.get(contact) ?? []
    const before = set.map(one => one.contact).find(isKnown)?.adultId ?? adultOf.get(set)
    if (before !== undefined && !taken.has(before)) return { id: before, isNew: false }
    const id = newId()
    if (before === undefined && set.length > 0) adultOf.set(set, id)
    return { id, isNew: true }
  }
}

/** Pairs of pupils who share somebody with parental responsibility, one of them new. */
export function siblingPairs(
  rows: readonly RollRow[],
  known: readonly KnownHere[],
  pupilAt: ReadonlyMap<number, Id>,
  isNew: (id: Id) => boolean,
): { pupilId: Id; otherId: Id }[] {
  const pairs = new Map<string, { pupilId: Id; otherId: Id }>()
  for (const lines of siblingsIn([...asRows(known), ...rows])) {
    const [one, other] = lines.map(line => (line < 0 ? known[-1 - line]?.id : pupilAt.get(line)))
    if (!one || !other || one === other || !(isNew(one) || isNew(other))) continue
    const [pupilId, otherId] = one < other ? [one, other] : [other, one]
    pairs.set(`${pupilId} ${otherId}`, { pupilId, otherId })
  }
  return [...pairs.values()]
}
