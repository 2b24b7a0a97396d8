import type { RollContact, RollRow } from '../../src/modules/people/roll/roll-row.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)
const element = (name: string, text: string | null): string =>
  text === null ? '' : `<${name}>${escaped(text)}</${name}>`
const flag = (said: boolean | null): string | null => (said === null ? null : said ? 'true' : 'false')

const contactXml = (contact: RollContact): string =>
  `<Contact>${element('Order', String(contact.order))}${element('Title', contact.title)}` +
  `${element('Surname', contact.familyName)}${element('Forename', contact.givenName)}` +
  `${element('Relationship', contact.relationship)}${element('Responsibility', flag(contact.parentalResponsibility))}` +
  `<Address><AddressAsPupil>true</AddressAsPupil></Address>` +
  (contact.phone
    ? `<Phones><Phone><TelephoneType>M</TelephoneType>${element('PhoneNo', contact.phone)}</Phone></Phones>`
    : '') +
  `${element('Email', contact.email)}</Contact>`

const pupilXml = (row: RollRow): string =>
  `    <Pupil>${element('UPN', row.upn ?? row.wrongUpn)}\n` +
  `      ${element('Surname', row.familyName)}${element('Forename', row.givenName)}${element('DOB', row.dateOfBirth)}<Sex>F</Sex>\n` +
  `      <BasicDetails>${element('PreferredForename', row.knownAs ?? row.givenName)}${element('NCyearActual', row.yearGroup)}</BasicDetails>\n` +
  `      <LookedAfter>${element('InCare', flag(row.lookedAfter))}</LookedAfter>\n` +
  `      <Contacts>${row.contacts.map(contactXml).join('')}</Contacts>\n` +
  `      <Attendance><YearData><Year>2025</Year><SessionsPossible>380</SessionsPossible></YearData></Attendance>\n` +
  `    </Pupil>\n`

export type CtfForm = { readonly encoding?: string; readonly namespace?: string }

/** A Common Transfer File of made-up pupils. It carries no class, start date or court order. */
export const asCtf = (rows: readonly RollRow[], { encoding = 'UTF-8', namespace }: CtfForm = {}): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<CTfile${namespace ? ` xmlns="${namespace}"` : ''}>\n` +
  `  <Header><DocumentName>Common Transfer File</DocumentName><CTFversion>24.0</CTFversion>` +
  `<SourceSchool><LEA>999</LEA><Estab>4000</Estab><SchoolName>Made Up School</SchoolName></SourceSchool></Header>\n` +
  `  <CTFpupilData>\n${rows.map(pupilXml).join('')}  </CTFpupilData>\n</CTfile>\n`

/** What is left of a row after it went through a transfer file. */
export const throughCtf = (row: RollRow): RollRow => ({
  ...row,
  ...{ className: null, startsOn: null, endsOn: null, email: null, jobTitle: null },
  contacts: row.contacts.map(contact => ({ ...contact, mayBeContacted: null, mustNotBeTold: null })),
})
