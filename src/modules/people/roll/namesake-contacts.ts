import type { ContactAt } from './families.ts'
import { contactName } from './join-rows.ts'
import { fullName, grouped, isOtherwiseReached, isReachedAlike } from './likeness.ts'
import { folded } from './names.ts'
import type { Doubt, KnownPerson } from './preview.ts'
import type { RollContact, RollRow } from './roll-row.ts'

type Child = RollRow | KnownPerson
type At = Omit<ContactAt, 'line'> & { readonly child: Child }

const MOST_NAMESAKES = 200
const MOST_NAMED = 4

/**
 * Contacts of several pupils who have one name, and nothing that says whether they are one person: they are kept
 * apart, since a name alone makes nobody one, and whoever accepts the file is told.
 */
export function namesakeContacts(
  rows: readonly RollRow[],
  known: readonly KnownPerson[],
  isNew: (contact: RollContact) => boolean,
): Doubt[] {
  const all: At[] = [...rows, ...known].flatMap(child => child.contacts.map(contact => ({ child, contact })))
  const doubts: Doubt[] = []
  for (const [, named] of grouped(all, ({ contact }) => contactName(contact) || null)) {
    if (named.length < 2) continue
    const some = named.slice(0, MOST_NAMESAKES)
    const doubtful = some.filter(one =>
      some.some(other => (isNew(one.contact) || isNew(other.contact)) && mayBeOne(one, other)),
    )
    const [first] = doubtful
    if (first) doubts.push(sayDoubt(first.contact, [...new Set(doubtful.map(({ child }) => child))]))
  }
  return doubts
}

const mayBeOne = (a: At, b: At): boolean =>
  a.child !== b.child &&
  !isReachedAlike(a.contact, b.contact) &&
  !isOtherwiseReached(a.contact, b.contact) &&
  // "Mrs Khan" is many people.
  (a.contact.givenName !== null || folded(a.child.familyName) === folded(b.child.familyName))

function sayDoubt(contact: RollContact, children: readonly Child[]): Doubt {
  const name = [contact.givenName ?? contact.title, contact.familyName].filter(Boolean).join(' ')
  const named = children.slice(0, MOST_NAMED).map(fullName).join(' and ')
  const more = children.length > MOST_NAMED ? ` and ${children.length - MOST_NAMED} more` : ''
  return {
    ...{ kind: 'same-contact', mustBeDecided: false },
    lines: children.flatMap(child => ('line' in child ? [child.line] : [])),
    candidates: children.flatMap(child => ('id' in child ? [child.id] : [])),
    why:
      `${name} is a contact of ${named}${more}, and no phone number or e-mail address tells whether that is one person. ` +
      'They are kept apart. If it is one, set this file aside, give each line the same number or address, and load it again.',
  }
}
