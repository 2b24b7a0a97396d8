import type { RollContact, RollRow } from '../../src/modules/people/roll/roll-row.ts'

export type Dialect = {
  readonly delimiter: ',' | ';' | '\t'
  readonly eol: '\n' | '\r\n' | '\r'
  readonly quotes: 'all' | 'needed'
  readonly dates: 'slashed' | 'iso' | 'dotted' | 'words'
  readonly headings: 'legal' | 'plain' | 'joined'
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le' | 'utf-16be'
}

export const DIALECTS: readonly Dialect[] = [
  {
    delimiter: ',',
    eol: '\r\n',
    quotes: 'needed',
    dates: 'slashed',
    headings: 'legal',
    encoding: 'utf-8-bom',
  },
  { delimiter: ',', eol: '\n', quotes: 'all', dates: 'iso', headings: 'plain', encoding: 'utf-8' },
  { delimiter: ';', eol: '\r\n', quotes: 'needed', dates: 'dotted', headings: 'joined', encoding: 'utf-8' },
  { delimiter: '\t', eol: '\r\n', quotes: 'needed', dates: 'words', headings: 'plain', encoding: 'utf-16le' },
  { delimiter: '\t', eol: '\r', quotes: 'all', dates: 'iso', headings: 'legal', encoding: 'utf-16be' },
  {
    delimiter: ',',
    eol: '\r\n',
    quotes: 'all',
    dates: 'slashed',
    headings: 'joined',
    encoding: 'windows-1252',
  },
]

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dated(day: string | null, form: Dialect['dates']): string {
  if (day === null) return ''
  const [year = '', month = '', date = ''] = day.split('-')
  if (form === 'iso') return day
  if (form === 'words') return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
  return form === 'slashed' ? `${date}/${month}/${year}` : `${Number(date)}.${Number(month)}.${year}`
}

const flag = (said: boolean | null): string => (said === null ? '' : said ? 'Yes' : 'No')

type Column = {
  headings: Readonly<Record<Dialect['headings'], string>>
  cell: (row: RollRow, dialect: Dialect) => string
}
const column = (legal: string, plain: string, joined: string, cell: Column['cell']): Column => ({
  headings: { legal, plain, joined },
  cell,
})

const PUPIL_COLUMNS: readonly Column[] = [
  column('UPN', 'Unique Pupil Number', 'UPN', row => row.upn ?? row.wrongUpn ?? ''),
  column('Legal Surname', 'Surname', 'LastName', row => row.familyName),
  column('Legal Forename', 'Forename', 'FirstName', row => row.givenName),
  column('Preferred Forename', 'Known as', 'PreferredFirstName', row => row.knownAs ?? row.givenName),
  column('Date of Birth', 'DOB', 'DateOfBirth', (row, { dates }) => dated(row.dateOfBirth, dates)),
  column('Year Group', 'Year', 'NCYear', row =>
    row.yearGroup === 'R' ? 'Reception' : `Year ${row.yearGroup}`,
  ),
  column('Reg Group', 'Class', 'FormGroup', row => row.className ?? ''),
  column('Date of Admission', 'Admission date', 'EntryDate', (row, { dates }) => dated(row.startsOn, dates)),
  column('In Care', 'Looked after', 'InCare', row => flag(row.lookedAfter)),
]
const CONTACT_CELLS: readonly [string, (contact: RollContact) => string][] = [
  ['Title', contact => contact.title ?? ''],
  ['Forename', contact => contact.givenName ?? ''],
  ['Surname', contact => contact.familyName],
  ['Relationship', contact => contact.relationship ?? ''],
  ['Parental Responsibility', contact => flag(contact.parentalResponsibility)],
  ['Court Order', contact => flag(contact.mustNotBeTold)],
  ['Email', contact => contact.email ?? ''],
  ['Telephone', contact => contact.phone ?? ''],
]
const CONTACT_NAMES = { legal: 'Contact N', plain: 'Parent N', joined: 'ContactN' } as const

const contactColumns = (n: number): Column[] =>
  CONTACT_CELLS.map(([heading, cell]) => {
    const of = (form: Dialect['headings']): string =>
      `${CONTACT_NAMES[form].replace('N', String(n))}${form === 'joined' ? heading.replace(/ /g, '') : ` ${heading}`}`
    return column(of('legal'), of('plain'), of('joined'), ({ contacts }) => {
      const contact = contacts.find(({ order }) => order === n)
      return contact ? cell(contact) : ''
    })
  })

const STAFF_COLUMNS: readonly Column[] = [
  column('Surname', 'Last name', 'LastName', row => row.familyName),
  column('Forename', 'First name', 'FirstName', row => row.givenName),
  column('Job Title', 'Role', 'JobTitle', row => row.jobTitle ?? ''),
  column('Work Email', 'E-mail', 'EmailAddress', row => row.email ?? ''),
  column('Start Date', 'Start', 'StartDate', (row, { dates }) => dated(row.startsOn, dates)),
]

/** The table of a roll: headings first. Pupils or staff, as the first row is. */
export function cellsOf(rows: readonly RollRow[], dialect: Dialect): string[][] {
  const most = Math.max(0, ...rows.map(({ contacts }) => contacts.length))
  const contacts = Array.from({ length: most }, (_, at) => contactColumns(at + 1)).flat()
  const columns = rows[0]?.kind === 'staff' ? STAFF_COLUMNS : [...PUPIL_COLUMNS, ...contacts]
  return [
    columns.map(({ headings }) => headings[dialect.headings]),
    ...rows.map(row => columns.map(({ cell }) => cell(row, dialect))),
  ]
}

export function csvText(cells: readonly (readonly string[])[], { delimiter, eol, quotes }: Dialect): string {
  const written = (cell: string): string =>
    quotes === 'all' || cell.includes(delimiter) || /["\r\n]|^ | $/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell
  return cells.map(row => row.map(written).join(delimiter) + eol).join('')
}

export const asCsv = (rows: readonly RollRow[], dialect: Dialect): Uint8Array =>
  encoded(csvText(cellsOf(rows, dialect), dialect), dialect.encoding)

const HIGH = new Map(
  Array.from({ length: 128 }, (_, at) => [
    new TextDecoder('windows-1252').decode(new Uint8Array([at + 128])),
    at + 128,
  ]),
)

export function encoded(text: string, encoding: Dialect['encoding']): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-8-bom') return Buffer.from(`\ufeff${text}`)
  if (encoding === 'windows-1252') {
    // what has no place there loses its accent first, as an export from Windows does
    const fits = (sign: string): number => (sign <= '\u007f' ? sign.charCodeAt(0) : (HIGH.get(sign) ?? 63))
    return Uint8Array.from(text, sign => fits(sign))
  }
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

/** Whether Windows-1252 has all the letters of a row. */
export const fitsWindows = (row: RollRow): boolean =>
  Array.from(JSON.stringify(row)).every(sign => sign <= '~' || HIGH.has(sign))
