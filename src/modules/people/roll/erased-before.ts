import { fullName } from './likeness.ts'
import type { CompareOptions, Doubt } from './preview.ts'
import type { RollContact, RollRow } from './roll-row.ts'

/** Nobody is recorded again by a file after their record was lawfully erased: a person says that they are. */
export const erasedBefore = (row: RollRow, day: string): Doubt => ({
  ...{ kind: 'erased-before', lines: [row.line], mustBeDecided: true, candidates: [] },
  why: `A record like that of ${fullName(row)} was erased on ${day}. Is this somebody new, or are they to be recorded again?`,
})

/** A contact comes with a pupil's line, so it cannot wait alone: it is shown before the file is accepted. */
export const erasedContacts = (
  row: RollRow,
  contacts: readonly RollContact[],
  { erasedOn }: CompareOptions,
): Doubt[] =>
  contacts.flatMap(contact => {
    const day = erasedOn?.({ ...contact, dateOfBirth: null })
    if (!day) return []
    const why =
      `A record like that of ${called(contact)}, contact of ${fullName(row)}, was erased on ${day}. ` +
      'Accepting the file records them again: if they should stay erased, take them out of the file first.'
    return [{ kind: 'erased-before', lines: [row.line], why, mustBeDecided: false, candidates: [] }]
  })

const called = ({ title, givenName, familyName }: RollContact): string =>
  [givenName ?? title, familyName].filter(Boolean).join(' ')
