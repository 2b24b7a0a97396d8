import { type RowKind, readKind } from './cell-values.ts'
import { CONTACT_FILLS, PERSON_FILLS, targetParts } from './column-target.ts'
import type { ContactColumn, PersonColumn } from './column-target.ts'
import { type ColumnMapping, headersOf } from './columns.ts'
import { headingWords } from './header-words.ts'
import type { Told } from '../particulars.ts'
import { cleanText } from './names.ts'
import { toldIn } from './particular-cells.ts'
import { type ContactCells, type PersonCells, contactFrom, personFrom } from './person-cells.ts'
import type { CsvTable } from './read-csv.ts'
import { RollRefusal } from './roll-refusal.ts'
import {
  CONTACT_FIELDS,
  type IsoDay,
  ROW_FIELDS,
  type RollContact,
  type RollRow,
  type SpeaksOf,
} from './roll-row.ts'
import { joined } from './join-rows.ts'

export type RowsRead = {
  readonly rows: readonly RollRow[]
  readonly speaksOf: SpeaksOf
  /** What each line of a pupil says that is kept apart from the roll. */
  readonly told?: ReadonlyMap<number, Told>
  /** Cells that cannot be read. Nothing is to be accepted while there is one. */
  readonly refusals: readonly RollRefusal[]
}
export type RowsOptions = { readonly today: IsoDay }

export type ContactOfUpn = { readonly line: number; readonly upn: string; readonly contact: RollContact }

/** The table's lines as people, by a mapping that somebody confirmed. */
export function rowsFrom(table: CsvTable, mapping: ColumnMapping, { today }: RowsOptions): RowsRead {
  const places = placesOf(table, mapping)
  const people: RollRow[] = []
  const contacts: ContactOfUpn[] = []
  const refusals: RollRefusal[] = []
  const told = new Map<number, Told>()
  for (const { line, cells } of table.rows) {
    const refuse = (why: string): void => void refusals.push(new RollRefusal(line, why))
    const { own, theirs } = sorted(cells, places)
    const kind = kindOf(own.kind, mapping, refuse)
    if (kind === null) continue
    const reading = { today, hasExcelSerials: mapping.hasExcelSerials, refuse }
    if (kind === 'contact') {
      const contact = contactFrom({ ...ownAsContact(own), ...theirs.get(1) }, 1, reading)
      const upn = cleanText(own.upn ?? '').toUpperCase()
      if (contact && upn !== '') contacts.push({ line, upn, contact })
      else refuse('This contact has no name or no pupil’s UPN, so we cannot tell whose contact it is.')
      continue
    }
    const person = personFrom(own, { line, kind }, reading)
    if (!person) continue
    const found = [...theirs.keys()]
      .toSorted((a, b) => a - b)
      .map(n => contactFrom(theirs.get(n) ?? {}, n, reading))
    if (kind === 'pupil') told.set(line, toldIn(own))
    people.push({ ...person, contacts: found.filter(contact => contact !== null) })
  }
  const { rows, refusals: lost } = joined(people, contacts)
  return { rows, told, speaksOf: spokenBy(mapping), refusals: [...refusals, ...lost].toSorted(byLine) }
}

const byLine = (a: RollRefusal, b: RollRefusal): number => (a.line ?? 0) - (b.line ?? 0)

type Place = { index: number; contact: number; column: PersonColumn | ContactColumn }

function placesOf(table: CsvTable, mapping: ColumnMapping): Place[] {
  const targets = new Map(
    mapping.columns.map(({ header, nth, target }) => [`${headingWords(header)}#${nth}`, target] as const),
  )
  return headersOf(table).flatMap(({ header, nth }, index) => {
    const target = targets.get(`${headingWords(header)}#${nth}`)
    return target ? [{ index, ...targetParts(target) }] : []
  })
}

function sorted(cells: readonly string[], places: readonly Place[]) {
  const own: PersonCells = {}
  const theirs = new Map<number, ContactCells>()
  for (const { index, contact, column } of places) {
    const cell = cells[index] ?? ''
    if (contact === 0) own[column as PersonColumn] = cell
    else {
      const one = theirs.get(contact) ?? {}
      one[column as ContactColumn] = cell
      theirs.set(contact, one)
    }
  }
  return { own, theirs }
}

/** On a contact's own line the person's columns hold the contact's name and address. */
const ownAsContact = (own: PersonCells): ContactCells => {
  const cells: ContactCells = {}
  const givenName = own.givenName || own.legalGivenName || own.preferredGivenName
  const familyName = own.familyName || own.legalFamilyName || own.preferredFamilyName
  if (own.fullName) cells.fullName = own.fullName
  if (givenName) cells.givenName = givenName
  if (familyName) cells.familyName = familyName
  if (own.email) cells.email = own.email
  return cells
}

function kindOf(
  cell: string | undefined,
  mapping: ColumnMapping,
  refuse: (why: string) => void,
): RowKind | null {
  if (cell === undefined || cleanText(cell) === '') return mapping.kind
  const kind = readKind(cell)
  if (kind === null)
    refuse(`${cleanText(cell).slice(0, 40)} is not a kind of person that we know: pupil, staff or contact.`)
  return kind
}

function spokenBy({ columns }: ColumnMapping): SpeaksOf {
  const parts = columns.flatMap(({ target }) => (target ? [targetParts(target)] : []))
  const fields = new Set(parts.flatMap(p => (p.contact === 0 ? PERSON_FILLS[p.column as PersonColumn] : [])))
  const contacts = new Set(
    parts.flatMap(p => (p.contact === 0 ? [] : CONTACT_FILLS[p.column as ContactColumn])),
  )
  if (parts.some(({ column }) => column === 'kind') && contacts.size > 0) contacts.add('familyName')
  return {
    fields: ROW_FIELDS.filter(field => fields.has(field)),
    contacts: contacts.has('familyName') ? CONTACT_FIELDS.filter(field => contacts.has(field)) : [],
  }
}
