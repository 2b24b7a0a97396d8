import type { ContactColumn, PersonColumn } from './column-target.ts'

type CtfField = { of: 'person'; column: PersonColumn } | { of: 'contact'; column: ContactColumn }

/** Where a pupil's data stand in a Common Transfer File. `Sex` took the place of `Gender`; files of both are about. */
const PERSON: Readonly<Record<string, PersonColumn>> = {
  UPN: 'upn',
  Surname: 'legalFamilyName',
  Forename: 'legalGivenName',
  DOB: 'dateOfBirth',
  Sex: 'sex',
  Gender: 'sex',
  'BasicDetails/PreferredForename': 'preferredGivenName',
  'BasicDetails/PreferredSurname': 'preferredFamilyName',
  'BasicDetails/NCyearActual': 'yearGroup',
  'LookedAfter/InCare': 'lookedAfter',
}
const CONTACT: Readonly<Record<string, ContactColumn>> = {
  Order: 'order',
  Title: 'title',
  Surname: 'familyName',
  Forename: 'givenName',
  Relationship: 'relationship',
  Responsibility: 'parentalResponsibility',
  Email: 'email',
  'Phones/Phone/PhoneNo': 'phone',
}
const IN_CONTACT = 'Contacts/Contact/'

/** The elements that hold others we read. */
export const CTF_BRANCHES: ReadonlySet<string> = new Set([
  'Header',
  'Header/CTFversion',
  'Header/SourceSchool',
  'Header/SourceSchool/SchoolName',
  'CTFpupilData',
  'CTFpupilData/Pupil',
  ...['BasicDetails', 'LookedAfter', 'Contacts', 'Contacts/Contact'].map(
    name => `CTFpupilData/Pupil/${name}`,
  ),
  ...['Phones', 'Phones/Phone'].map(name => `CTFpupilData/Pupil/${IN_CONTACT}${name}`),
])

export function fieldAt(path: string): CtfField | null {
  if (path.startsWith(IN_CONTACT)) {
    const name = path.slice(IN_CONTACT.length)
    const column = Object.hasOwn(CONTACT, name) ? CONTACT[name] : undefined
    return column ? { of: 'contact', column } : null
  }
  const column = Object.hasOwn(PERSON, path) ? PERSON[path] : undefined
  return column ? { of: 'person', column } : null
}

/** Codes of the common basic data set. What is no code is kept as it is written. */
const RELATIONSHIPS: Readonly<Record<string, string>> = {
  PAM: 'Mother',
  PAF: 'Father',
  STM: 'Stepmother',
  STF: 'Stepfather',
  STP: 'Step-parent',
  FOM: 'Foster mother',
  FOF: 'Foster father',
  FAM: 'Other family member',
  REL: 'Other relative',
  CAR: 'Carer',
  CHM: 'Childminder',
  DOC: 'Doctor',
  HTC: 'Head teacher',
  RLG: 'Religious contact',
  SWR: 'Social worker',
  TCR: 'Teacher',
  OTH: 'Other contact',
}

export const contactRelationship = (code: string): string => {
  const key = code.trim().toUpperCase()
  return (Object.hasOwn(RELATIONSHIPS, key) ? RELATIONSHIPS[key] : undefined) ?? code
}
