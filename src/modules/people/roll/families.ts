import { contactName } from './join-rows.ts'
import { grouped, isReachedAlike } from './likeness.ts'
import type { RollContact, RollRow } from './roll-row.ts'

export type ContactAt = { readonly line: number; readonly contact: RollContact }

/** Whom several pupils have in common: one name and one address or number. Never by the name alone. */
export type SharedContact = { readonly contacts: readonly ContactAt[] }

/** Contacts that several lines tell of and that are one person, so that a parent of three is kept once. */
export function sharedContacts(rows: readonly RollRow[]): SharedContact[] {
  const all = rows.flatMap(({ line, contacts }) => contacts.map(contact => ({ line, contact })))
  const shared: SharedContact[] = []
  for (const [, named] of grouped(all, ({ contact }) => contactName(contact) || null)) {
    const sets: ContactAt[][] = []
    for (const one of named.slice(0, MOST_NAMESAKES)) {
      const home = sets.find(set => set.some(({ contact }) => isReachedAlike(contact, one.contact)))
      if (home) home.push(one)
      else sets.push([one])
    }
    for (const contacts of sets)
      if (new Set(contacts.map(({ line }) => line)).size > 1) shared.push({ contacts })
  }
  return shared.toSorted((a, b) => (a.contacts[0]?.line ?? 0) - (b.contacts[0]?.line ?? 0))
}

const MOST_NAMESAKES = 200

/** Lines of pupils who share a parent or carer, to be offered as brothers and sisters. Each pair once. */
export function siblingsIn(rows: readonly RollRow[]): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>()
  for (const { contacts } of sharedContacts(rows)) {
    const parents = contacts.filter(({ contact }) => contact.parentalResponsibility === true)
    const lines = [...new Set(parents.map(({ line }) => line))].toSorted((a, b) => a - b).slice(0, 20)
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) pairs.set(`${one} ${other}`, [one, other])
  }
  return [...pairs.values()].toSorted(([a, b], [c, d]) => a - c || b - d)
}
