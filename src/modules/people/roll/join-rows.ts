import { asWritten, folded } from './names.ts'
import { RollRefusal } from './roll-refusal.ts'
import { ROW_FIELDS, type RollContact, type RollRow } from './roll-row.ts'
import type { ContactOfUpn } from './to-rows.ts'

const MOST_CONTACTS_OF_ONE = 30

/** How a contact of one pupil is told from the others. */
export const contactName = ({
  givenName,
  familyName,
  title,
}: Pick<RollContact, 'givenName' | 'familyName' | 'title'>): string =>
  folded(`${givenName ?? title ?? ''} ${familyName}`)

/**
 * Lines that are one pupil, told once for each contact, become one row; a contact's own line goes to its pupil. Only
 * lines that agree in everything else are joined: two lines that differ stay two and are for a person to settle.
 */
export function joined(
  people: readonly RollRow[],
  loose: readonly ContactOfUpn[],
): { rows: readonly RollRow[]; refusals: readonly RollRefusal[] } {
  const byPupil = new Map<string, { row: RollRow; contacts: RollContact[] }>()
  const rows: { row: RollRow; contacts: RollContact[] }[] = []
  for (const row of people) {
    const key = samePupil(row)
    const earlier = key === null ? undefined : byPupil.get(key)
    if (earlier) {
      addTo(earlier.contacts, row.contacts)
      continue
    }
    const entry = { row, contacts: [...row.contacts] }
    if (key !== null) byPupil.set(key, entry)
    rows.push(entry)
  }
  const byUpn = new Map(
    rows.flatMap(entry => (entry.row.upn === null ? [] : [[entry.row.upn, entry] as const])),
  )
  const refusals: RollRefusal[] = []
  for (const { line, upn, contact } of loose) {
    const pupil = byUpn.get(upn)
    if (pupil) addTo(pupil.contacts, [contact])
    else
      refusals.push(
        new RollRefusal(line, `No pupil in this file has the UPN ${upn.slice(0, 20)} of this contact.`),
      )
  }
  for (const { row, contacts } of rows)
    if (contacts.length > MOST_CONTACTS_OF_ONE)
      refusals.push(new RollRefusal(row.line, `This pupil has more than ${MOST_CONTACTS_OF_ONE} contacts.`))
  return { rows: rows.map(({ row, contacts }) => ({ ...row, contacts: inOrder(contacts) })), refusals }
}

function samePupil(row: RollRow): string | null {
  const isSure =
    row.upn !== null || (row.dateOfBirth !== null && row.contacts.length > 0 && row.wrongUpn === null)
  return row.kind === 'pupil' && isSure
    ? ROW_FIELDS.map(field => asWritten(String(row[field] ?? ''))).join('\u0000')
    : null
}

function addTo(contacts: RollContact[], more: readonly RollContact[]): void {
  for (const contact of more) {
    const taken = contacts.some(({ order }) => order === contact.order)
    const order = taken ? Math.max(...contacts.map(({ order }) => order)) + 1 : contact.order
    if (contacts.length > MOST_CONTACTS_OF_ONE) return
    if (!contacts.some(each => isSame(each, contact))) contacts.push({ ...contact, order })
  }
}

const isSame = (a: RollContact, b: RollContact): boolean =>
  contactName(a) === contactName(b) &&
  a.email === b.email &&
  a.phone === b.phone &&
  a.relationship === b.relationship

const inOrder = (contacts: readonly RollContact[]): RollContact[] =>
  contacts.toSorted((a, b) => a.order - b.order || contactName(a).localeCompare(contactName(b), 'en-GB'))
