import { sayDay } from '../../../platform/clock.ts'
import type { Change, ContactChange, KnownPerson, Value } from '../roll/preview.ts'
import type { ContactField, RollContact, RollRow } from '../roll/roll-row.ts'
import type { RollPreview } from '../roll/preview.ts'
import { count, listed } from './say.ts'

// How what a file would do is said.

const FIELDS: Readonly<Record<Change['field'], string>> = {
  ...{ upn: 'UPN', givenName: 'forename', familyName: 'surname', knownAs: 'known as' },
  ...{ dateOfBirth: 'date of birth', yearGroup: 'year', className: 'class', email: 'email' },
  ...{ jobTitle: 'job', startsOn: 'starts', endsOn: 'leaves', lookedAfter: 'looked after', isHere: 'here' },
}
const CONTACT_FIELDS: Readonly<Record<ContactField, string>> = {
  ...{ title: 'title', givenName: 'forename', familyName: 'surname', relationship: 'is their' },
  ...{ parentalResponsibility: 'parental responsibility', mayBeContacted: 'may be contacted' },
  ...{ mustNotBeTold: 'must not be told', email: 'email', phone: 'phone', order: 'order' },
}

function sayValue(value: Value): string {
  if (value === null) return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? sayDay(Temporal.PlainDate.from(value))
    : String(value)
}

export const sayChange = ({ field, from, to }: Change): string =>
  field === 'isHere' ? 'comes back' : `${FIELDS[field]}: ${sayValue(from)} → ${sayValue(to)}`

const sayContact = ({ title, givenName, familyName }: RollContact): string =>
  [givenName ?? title, familyName].filter(Boolean).join(' ')

export function sayContactChange(change: ContactChange): string {
  const who = sayContact(change.contact)
  if (change.what === 'new')
    return `new contact ${who}${change.contact.mustNotBeTold ? ', must not be told' : ''}`
  if (change.what === 'left') return `${who} is no contact any more`
  const said = change.changes.map(
    ({ field, from, to }) => `${CONTACT_FIELDS[field]}: ${sayValue(from)} → ${sayValue(to)}`,
  )
  return `contact ${who}, ${said.join(', ')}`
}

/** "Amina Khan, 5K, born 1 September 2015" */
export function sayWho(one: RollRow | KnownPerson): string {
  const { givenName, familyName, className, jobTitle, dateOfBirth } = one
  return [
    `${givenName} ${familyName}`,
    className ?? jobTitle,
    dateOfBirth && `born ${sayValue(dateOfBirth)}`,
    'id' in one && !one.isHere && 'has left',
  ]
    .filter(Boolean)
    .join(', ')
}

/** "Nothing has changed yet. 207 are new, 4 would change, 3 left, 2 are doubtful." */
export function sayState({ new: fresh, changed, left, undecided }: RollPreview): string {
  const parts = [
    fresh.length && count(fresh.length, 'is new', 'are new'),
    changed.length && `${changed.length} would change`,
    left.length && `${left.length} left`,
    undecided.length && count(undecided.length, 'is doubtful', 'are doubtful'),
  ].filter(part => typeof part === 'string')
  return parts.length > 0
    ? `Nothing has changed yet. ${parts.join(', ')}.`
    : 'This file changes nothing: all of it is known.'
}

/** "Accept 207 new and 3 left" */
export function sayAccept({ new: fresh, changed, left }: RollPreview): string {
  const parts = [
    fresh.length && `${fresh.length} new`,
    changed.length && `${changed.length} changed`,
    left.length && `${left.length} left`,
  ].filter(part => typeof part === 'string')
  return `Accept ${listed(parts)}`
}
