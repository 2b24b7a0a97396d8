import { CTF_BRANCHES, contactRelationship, fieldAt } from './ctf-paths.ts'
import { formulaIn } from './formulas.ts'
import { headingWords } from './header-words.ts'
import { type ContactCells, type PersonCells, contactFrom, personFrom } from './person-cells.ts'
import { RollRefusal, quoted } from './roll-refusal.ts'
import {
  CONTACT_FIELDS,
  type IsoDay,
  ROW_FIELDS,
  type RollContact,
  type RollRow,
  type SpeaksOf,
} from './roll-row.ts'
import type { RowsRead } from './to-rows.ts'
import { CONTACT_FILLS, PERSON_FILLS } from './column-target.ts'
import { walkXml } from './walk-xml.ts'

export type CtfRead = RowsRead & {
  /** As the file's own header says; null where it does not. */
  readonly version: string | null
  readonly sourceSchool: string | null
  /** What was read past, by name: attendance, assessments. */
  readonly ignored: readonly { readonly name: string; readonly count: number }[]
}

const ROOT = /^(CTfile|CTFile)$/i
const PUPIL = 'CTFpupilData/Pupil'
const MOST_PUPILS = 60_000
const MOST_REFUSALS = 50
const MOST_CONTACTS = 30
const MOST_NAMES = 100

type Open = { line: number; cells: PersonCells; contacts: { cells: ContactCells; line: number }[] }

/** The pupils of a DfE Common Transfer File and their contacts. Throws a refusal where it is broken or hostile. */
export function readCtf(text: string, { today }: { today: IsoDay }): CtfRead {
  const rows: RollRow[] = []
  const refusals: RollRefusal[] = []
  const ignored = new Map<string, number>()
  const spoken = { fields: new Set<string>(), contacts: new Set<string>() }
  const header = { version: null as string | null, sourceSchool: null as string | null }
  let open: Open | null = null
  let past: string | null = null
  let hasPupilData = false

  walkXml(text, {
    opens(path, line) {
      const slash = path.indexOf('/')
      if (slash < 0) return refuseOtherRoot(path, line)
      const inside = path.slice(slash + 1)
      hasPupilData ||= inside === 'CTFpupilData'
      if (past !== null) return
      if (inside === PUPIL) open = { line, cells: {}, contacts: [] }
      else if (inside === `${PUPIL}/Contacts/Contact`) open?.contacts.push({ cells: {}, line })
      else if (!isKnown(inside)) {
        past = path
        const name = path.slice(path.lastIndexOf('/') + 1, path.lastIndexOf('/') + 61)
        if (ignored.has(name) || ignored.size < MOST_NAMES) ignored.set(name, (ignored.get(name) ?? 0) + 1)
      }
    },
    closes(path, text, line) {
      const inside = path.slice(path.indexOf('/') + 1)
      if (past !== null) {
        if (past === path) past = null
        return
      }
      if (inside === 'Header/CTFversion') header.version = text.trim().slice(0, 20) || null
      else if (inside === 'Header/SourceSchool/SchoolName')
        header.sourceSchool = text.trim().slice(0, 120) || null
      else if (inside === PUPIL) close()
      else if (open && inside.startsWith(`${PUPIL}/`)) take(open, inside.slice(PUPIL.length + 1), text, line)
    },
  })
  if (!hasPupilData) throw new RollRefusal(null, 'This transfer file has no pupils in it.')
  if (rows.length === 0 && refusals.length === 0)
    throw new RollRefusal(null, 'This transfer file has no pupils in it.')
  return {
    ...header,
    ...{ rows, refusals: refusals.slice(0, MOST_REFUSALS), speaksOf: speaksOf() },
    ignored: [...ignored]
      .map(([name, count]) => ({ name, count }))
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
  }

  function take({ cells, contacts }: Open, path: string, text: string, line: number): void {
    const field = fieldAt(path)
    if (!field) return
    const why = formulaIn(text)
    if (why !== null) refusals.push(new RollRefusal(line, `${quoted(text)} ${why}. Take it out.`))
    if (field.of === 'person') {
      // a preferred name may be written twice, in the old place and the new
      cells[field.column] ||= text
      for (const filled of PERSON_FILLS[field.column]) spoken.fields.add(filled)
      return
    }
    const contact = contacts.at(-1)
    if (contact)
      contact.cells[field.column] ||= field.column === 'relationship' ? contactRelationship(text) : text
    for (const filled of CONTACT_FILLS[field.column]) spoken.contacts.add(filled)
  }

  function close(): void {
    if (!open) return
    const { line, cells, contacts } = open
    open = null
    if (contacts.length > MOST_CONTACTS)
      throw new RollRefusal(line, `This pupil has more than ${MOST_CONTACTS} contacts.`)
    if (rows.length >= MOST_PUPILS)
      throw new RollRefusal(line, `The file has more than ${MOST_PUPILS} pupils.`)
    const reading = (line: number) => ({
      ...{ today, hasExcelSerials: false },
      refuse: (why: string): void => void refusals.push(new RollRefusal(line, why)),
    })
    const person = personFrom(cells, { line, kind: 'pupil' }, reading(line))
    const found = contacts.map((contact, index) =>
      contactFrom(contact.cells, index + 1, reading(contact.line)),
    )
    if (person) rows.push({ ...person, contacts: ordered(found.filter(contact => contact !== null)) })
  }

  function speaksOf(): SpeaksOf {
    return {
      fields: ROW_FIELDS.filter(field => spoken.fields.has(field)),
      contacts: CONTACT_FIELDS.filter(field => spoken.contacts.has(field)),
    }
  }
}

const ordered = (contacts: readonly RollContact[]): RollContact[] =>
  contacts.toSorted((a, b) => a.order - b.order)

function refuseOtherRoot(name: string, line: number): void {
  if (!ROOT.test(name))
    throw new RollRefusal(
      line,
      `This is an XML file, but not a Common Transfer File: it begins with ${quoted(headingWords(name))}.`,
    )
}

const isKnown = (inside: string): boolean =>
  CTF_BRANCHES.has(inside) ||
  (inside.startsWith(`${PUPIL}/`) && fieldAt(inside.slice(PUPIL.length + 1)) !== null)
