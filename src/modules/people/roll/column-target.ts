import type { ContactField, RowField } from './roll-row.ts'

/** What a column can hold of the person whose line it is. Legal stands before plain, plain before preferred. */
export const PERSON_COLUMNS = {
  kind: 'Pupil, staff or contact',
  upn: 'UPN',
  fullName: 'Whole name',
  givenName: 'Forename',
  familyName: 'Surname',
  legalGivenName: 'Legal forename',
  legalFamilyName: 'Legal surname',
  preferredGivenName: 'Preferred forename',
  preferredFamilyName: 'Preferred surname',
  dateOfBirth: 'Date of birth',
  yearGroup: 'Year group',
  className: 'Class or registration group',
  sex: 'Sex',
  ethnicOrigin: 'Ethnic origin',
  disability: 'Disability',
  religion: 'Religion',
  email: 'E-mail',
  jobTitle: 'Job title',
  startsOn: 'Start date',
  endsOn: 'Leaving date',
  lookedAfter: 'Looked after',
} as const
export type PersonColumn = keyof typeof PERSON_COLUMNS

export const CONTACT_COLUMNS = {
  title: 'title',
  fullName: 'whole name',
  givenName: 'forename',
  familyName: 'surname',
  relationship: 'relationship',
  parentalResponsibility: 'parental responsibility',
  mayBeContacted: 'may be contacted',
  mustNotBeTold: 'must not be told (court order)',
  email: 'e-mail',
  phone: 'phone',
  order: 'order',
} as const
export type ContactColumn = keyof typeof CONTACT_COLUMNS

export const MOST_CONTACTS = 12

/** Where a column goes, as it stands in a form's field: `upn`, `contact-2-email`. */
export type ColumnTarget = PersonColumn | `contact-${number}-${ContactColumn}`

export type TargetParts = { contact: 0; column: PersonColumn } | { contact: number; column: ContactColumn }

export function targetParts(target: ColumnTarget): TargetParts {
  const found = /^contact-(\d+)-(\w+)$/.exec(target)
  if (found) return { contact: Number(found[1]), column: found[2] as ContactColumn }
  return { contact: 0, column: target as PersonColumn }
}

export const contactTarget = (contact: number, column: ContactColumn): ColumnTarget =>
  `contact-${contact}-${column}`

/** Whether a text from a form or from the store is a target. */
export function isColumnTarget(text: string): text is ColumnTarget {
  const found = /^contact-([1-9]\d?)-(\w+)$/.exec(text)
  if (found) return Number(found[1]) <= MOST_CONTACTS && Object.hasOwn(CONTACT_COLUMNS, found[2] ?? '')
  return Object.hasOwn(PERSON_COLUMNS, text)
}

export function targetWords(target: ColumnTarget): string {
  const parts = targetParts(target)
  return parts.contact === 0
    ? PERSON_COLUMNS[parts.column as PersonColumn]
    : `Contact ${parts.contact}: ${CONTACT_COLUMNS[parts.column as ContactColumn]}`
}

/** The fields that a column fills, for knowing what a file speaks of. */
export const PERSON_FILLS: Readonly<Record<PersonColumn, readonly RowField[]>> = {
  kind: [],
  upn: ['upn'],
  fullName: ['givenName', 'familyName'],
  givenName: ['givenName'],
  familyName: ['familyName'],
  legalGivenName: ['givenName'],
  legalFamilyName: ['familyName'],
  preferredGivenName: ['givenName', 'knownAs'],
  preferredFamilyName: ['familyName'],
  dateOfBirth: ['dateOfBirth'],
  yearGroup: ['yearGroup'],
  className: ['className'],
  // Not of the roll: `particular-cells.ts`.
  sex: [],
  ethnicOrigin: [],
  disability: [],
  religion: [],
  email: ['email'],
  jobTitle: ['jobTitle'],
  startsOn: ['startsOn'],
  endsOn: ['endsOn'],
  lookedAfter: ['lookedAfter'],
}
export const CONTACT_FILLS: Readonly<Record<ContactColumn, readonly ContactField[]>> = {
  title: ['title'],
  fullName: ['title', 'givenName', 'familyName'],
  givenName: ['givenName'],
  familyName: ['familyName'],
  relationship: ['relationship'],
  parentalResponsibility: ['parentalResponsibility'],
  mayBeContacted: ['mayBeContacted'],
  mustNotBeTold: ['mustNotBeTold'],
  email: ['email'],
  phone: ['phone'],
  order: ['order'],
}
