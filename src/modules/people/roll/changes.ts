import type { Id } from '../../../words/ids.ts'
import { contactName } from './join-rows.ts'
import { isReachedAlike } from './likeness.ts'
import { asWritten } from './names.ts'
import type { Change, CompareOptions, ContactChange, KnownContact, KnownPerson, Value } from './preview.ts'
import { type ContactField, ROW_FIELDS, type RollContact, type RollRow, type RowField } from './roll-row.ts'

// a blank here says nothing: an export that left it out must not take it away
const NEVER_BLANKED: ReadonlySet<RowField | ContactField> = new Set([
  'upn',
  'dateOfBirth',
  'startsOn',
  'endsOn',
  'parentalResponsibility',
])
// a blank and a no are the same here
const FLAGS: ReadonlySet<RowField | ContactField> = new Set([
  'lookedAfter',
  'mayBeContacted',
  'mustNotBeTold',
])

const isAlike = (field: RowField | ContactField, from: Value, to: Value): boolean => {
  if (from === to) return true
  if (FLAGS.has(field)) return (from ?? false) === (to ?? false)
  if (to === null && NEVER_BLANKED.has(field)) return true
  return typeof from === 'string' && typeof to === 'string' ? asWritten(from) === asWritten(to) : false
}

export type Differences = {
  changes: Change[]
  contacts: ContactChange[]
  /** Contacts of whom the school holds that they must not be told, and the file does not say so any more. */
  protectedContacts: KnownContact[]
}

/** What a line says otherwise than the school holds. A warning is never lifted by a file. */
export function differences(row: RollRow, known: KnownPerson, options: CompareOptions): Differences {
  const kept = new Set(options.keeps ?? ROW_FIELDS)
  const changes: Change[] = options.speaksOf.fields
    .filter(field => kept.has(field) && !isAlike(field, known[field], row[field]))
    .map(field => ({ field, from: known[field], to: row[field] }))
  if (!known.isHere) changes.push({ field: 'isHere', from: false, to: true })
  const told = options.speaksOf.contacts
  if (!told.includes('familyName')) return { changes, contacts: [], protectedContacts: [] }
  return { changes, ...contactDifferences(row.contacts, known.contacts, told) }
}

function contactDifferences(
  rows: readonly RollContact[],
  known: readonly KnownContact[],
  told: readonly ContactField[],
): Omit<Differences, 'changes'> {
  const contacts: ContactChange[] = []
  const protectedContacts: KnownContact[] = []
  const pairs = paired(rows, known)
  for (const contact of rows) {
    const mate = pairs.get(contact)
    if (!mate) {
      contacts.push({ what: 'new', contact })
      continue
    }
    if (told.includes('mustNotBeTold') && mate.mustNotBeTold === true && contact.mustNotBeTold !== true)
      protectedContacts.push(mate)
    const changes = told
      .filter(field => !isAlike(field, mate[field], contact[field]) && !isOurs(field, mate, contact))
      .map(field => ({ field, from: mate[field], to: contact[field] }))
    if (changes.length > 0) contacts.push({ what: 'changed', contact, id: mate.id, changes })
  }
  const found = new Set([...pairs.values()].map(({ id }) => id))
  for (const contact of known) {
    if (found.has(contact.id)) continue
    if (contact.mustNotBeTold === true) protectedContacts.push(contact)
    else contacts.push({ what: 'left', contact })
  }
  return { contacts, protectedContacts }
}

/** Only the office lifts a warning or releases a contact; a file may only add to the caution. */
const isOurs = (field: ContactField, known: KnownContact, row: RollContact): boolean =>
  (field === 'mustNotBeTold' && known.mustNotBeTold === true) ||
  (field === 'mayBeContacted' && row.mayBeContacted !== false)

/** Who is who among one pupil's contacts: by name, then by address or number, so that a new surname is found. */
export function paired(
  rows: readonly RollContact[],
  known: readonly KnownContact[],
): Map<RollContact, KnownContact> {
  const pairs = new Map<RollContact, KnownContact>()
  const free = new Map<Id, KnownContact>(known.map(contact => [contact.id, contact]))
  const pair = (isMate: (row: RollContact, contact: KnownContact) => boolean): void => {
    for (const row of rows) {
      if (pairs.has(row)) continue
      const mate = [...free.values()].find(contact => isMate(row, contact))
      if (!mate) continue
      pairs.set(row, mate)
      free.delete(mate.id)
    }
  }
  pair((a, b) => contactName(a) === contactName(b) && (isReachedAlike(a, b) || a.order === b.order))
  pair((a, b) => contactName(a) === contactName(b))
  pair((a, b) => isReachedAlike(a, b) && asWritten(a.givenName ?? '') === asWritten(b.givenName ?? ''))
  return pairs
}
