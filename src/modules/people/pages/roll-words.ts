import { sayDay } from '../../../platform/clock.ts'
import type { Change, ContactChange, KnownPerson, Value } from '../roll/preview.ts'
import type { ContactField, RollContact, RollRow } from '../roll/roll-row.ts'
import type { RollPreview } from '../roll/preview.ts'
import { PARTICULAR_WORDS } from '../particulars.ts'
import type { Apart } from '../roll/apart.ts'
import { changesNobody } from '../roll/settled.ts'
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
export function sayState(settled: RollPreview & { apart: SaidApart }): string {
  const { new: fresh, changed, left, undecided, apart } = settled
  const parts = [
    fresh.length && count(fresh.length, 'is new', 'are new'),
    changed.length && `${changed.length} would change`,
    left.length && `${left.length} left`,
    undecided.length && count(undecided.length, 'is doubtful', 'are doubtful'),
  ].filter(part => typeof part === 'string')
  return parts.length > 0
    ? `Nothing has changed yet. ${parts.join(', ')}.`
    : apart.taken.length
      ? 'This file changes nobody’s place on the roll.'
      : 'This file changes nothing: all of it is known.'
}

/** "Accept 207 new and 3 left" */
export function sayAccept(settled: RollPreview & { apart: SaidApart }): string {
  const { new: fresh, changed, left, apart } = settled
  if (changesNobody(settled)) return `Accept what it says of ${wordsOf(apart.taken)}`
  const parts = [
    fresh.length && `${fresh.length} new`,
    changed.length && `${changed.length} changed`,
    left.length && `${left.length} left`,
  ].filter(part => typeof part === 'string')
  return `Accept ${listed(parts)}`
}

type SaidApart = Omit<Apart, 'told'>
const wordsOf = (taken: SaidApart['taken']): string =>
  listed(taken.map(({ field }) => PARTICULAR_WORDS[field]))

/** "Sex stands on 12 lines, religion on 3. It is kept apart …": never what stands there. */
export function sayApart({ taken, leftOut }: SaidApart): string[] {
  const lines = taken.map(
    ({ field, lines }) =>
      `${PARTICULAR_WORDS[field]} on ${lines === 0 ? 'no line' : count(lines, 'line', 'lines')}`,
  )
  return [
    ...(taken.length
      ? [
          `The file gives ${listed(lines)}. A policy in force has that on a record of concern. It is kept apart, no page of a person shows it, and you do not see it here.`,
        ]
      : []),
    ...(leftOut.length
      ? [
          `Not taken: ${listed(leftOut.map(field => PARTICULAR_WORDS[field]))}. No policy in force asks for it, so it is not kept.`,
        ]
      : []),
  ]
}
