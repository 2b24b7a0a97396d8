import { folded } from '../../src/modules/people/roll/names.ts'
import type { CompareOptions, KnownPerson, RollPreview } from '../../src/modules/people/roll/preview.ts'
import {
  CONTACT_FIELDS,
  NOTHING_SAID,
  ROW_FIELDS,
  type RollContact,
  type RollRow,
  type RowField,
} from '../../src/modules/people/roll/roll-row.ts'
import { madeUpn } from './make-roll.ts'

/** A file that speaks of everything, and is the whole roll. */
export const ALL: CompareOptions = {
  speaksOf: { fields: ROW_FIELDS, contacts: CONTACT_FIELDS },
  isWholeRoll: true,
}
export const saying = (fields: readonly RowField[]): CompareOptions => ({
  ...ALL,
  speaksOf: { fields, contacts: [] },
})

type Said = Partial<Omit<RollRow, 'line' | 'kind'>>

export const pupil = (line: number, givenName: string, familyName: string, said: Said = {}): RollRow => ({
  ...NOTHING_SAID,
  ...{ line, kind: 'pupil', givenName, familyName, wrongUpn: null },
  ...{ dateOfBirth: '2015-09-01', yearGroup: '5', className: '5K' },
  upn: madeUpn(
    Array.from(folded(givenName + familyName)).reduce(
      (sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 90_000,
      7,
    ),
  ),
  ...said,
})
export const amina = (line: number): RollRow => pupil(line, 'Amina', 'Khan', { upn: madeUpn(1) })
export const staff = (line: number, givenName: string, familyName: string, said: Said = {}): RollRow => ({
  ...pupil(line, givenName, familyName),
  ...{ kind: 'staff', upn: null, dateOfBirth: null, yearGroup: null, className: null },
  ...said,
})
export const contact = (givenName: string, familyName: string, order: number): RollContact => ({
  ...{ title: null, givenName, familyName, relationship: 'Mother', order, phone: null },
  ...{ parentalResponsibility: true, mayBeContacted: null, mustNotBeTold: null },
  email: `${folded(givenName)}@example.org`,
})

export const asKnown = (rows: readonly RollRow[]): KnownPerson[] =>
  rows.map(({ line, wrongUpn, contacts, ...facts }) => ({
    ...facts,
    ...{ id: `${facts.kind}-${String(line).padStart(5, '0')}-${wrongUpn ?? ''}`, isHere: true },
    contacts: contacts.map((one, at) => ({ ...one, id: `contact-${line}-${at}` })),
  }))

export const of = (people: readonly { familyName: string }[]): string[] =>
  people.map(({ familyName }) => familyName)

/** A preview in short: lines by what became of them, and doubts with theirs (`!`: must be decided). Nothing empty. */
export function summary(preview: RollPreview): Record<string, (number | string)[]> {
  const whole = {
    new: preview.new.map(({ line }) => line),
    changed: preview.changed.map(({ row }) => row.line),
    same: preview.same.map(({ line }) => line),
    undecided: preview.undecided.map(({ line }) => line),
    aside: preview.leftAside.map(({ line }) => line),
    left: of(preview.left),
    doubts: preview.doubtful.map(
      ({ kind, lines, mustBeDecided }) => `${kind} ${lines.join()}${mustBeDecided ? '!' : ''}`,
    ),
  }
  return Object.fromEntries(Object.entries(whole).filter(([, entries]) => entries.length > 0))
}
