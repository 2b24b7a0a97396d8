import {
  forenameAndBirthKey,
  fullName,
  grouped,
  hasOtherBirthday,
  isSameBirthday,
  isSameForename,
  isSameSurname,
  nameAndBirthKey,
  nameKey,
} from './likeness.ts'
import type { DoubtKind, KnownPerson } from './preview.ts'
import type { RollRow } from './roll-row.ts'

/** What a line turned out to be. `look`: sorted, but worth a glance. */
export type Matched =
  | { is: 'new'; look?: DoubtKind; why?: string; candidates?: readonly KnownPerson[] }
  | { is: 'known'; person: KnownPerson; look?: DoubtKind; why?: string }
  | { is: 'doubtful'; kind: DoubtKind; why: string; candidates: readonly KnownPerson[] }

export type KnownIndex = ReturnType<typeof indexed>

/** The people known of one kind, by everything that a line is matched on. Order of `known` changes nothing. */
export function indexed(known: readonly KnownPerson[]) {
  const sorted = known.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    byUpn: new Map(sorted.flatMap(one => (one.upn === null ? [] : [[one.upn, one] as const]))),
    byEmail: grouped(sorted, ({ email }) => email?.toLowerCase() ?? null),
    byName: grouped(sorted, nameKey),
    byNameAndBirth: grouped(sorted, nameAndBirthKey),
    byForenameAndBirth: grouped(sorted, forenameAndBirthKey),
  }
}

// nobody has so many namesakes; without an end a hostile file would compare all with all
const MOST_NAMESAKES = 50

export const at = (map: ReadonlyMap<string, KnownPerson[]>, key: string | null): readonly KnownPerson[] =>
  (key === null ? undefined : map.get(key))?.slice(0, MOST_NAMESAKES) ?? []

/** By UPN, for pupils, and by e-mail address, for staff: null where neither is known. */
export function matchedSurely(row: RollRow, index: KnownIndex): Matched | null {
  if (row.kind === 'staff') return matchedByEmail(row, index)
  const person = row.upn === null ? undefined : index.byUpn.get(row.upn)
  if (!person) return null
  const exact = at(index.byNameAndBirth, nameAndBirthKey(row)).filter(({ id }) => id !== person.id)
  const other = `The UPN ${row.upn} is ${fullName(person)}’s here`
  if (exact.length > 0 && nameAndBirthKey(row) !== nameAndBirthKey(person))
    return {
      ...{ is: 'doubtful', kind: 'upn-of-another', candidates: [person, ...exact] },
      why: `${other}, but the name and birthday are those of another pupil.`,
    }
  const [forename, surname, birthday] = [isSameForename, isSameSurname, isSameBirthday].map(is =>
    is(row, person),
  )
  if (forename && surname) {
    if (!hasOtherBirthday(row, person)) return { is: 'known', person }
    return { is: 'known', person, look: 'other-birthday', why: 'Same UPN and name, another date of birth.' }
  }
  if (birthday && forename)
    return {
      is: 'known',
      person,
      look: 'changed-surname',
      why: `Same UPN, forename and birthday; the surname was ${person.familyName}.`,
    }
  if (birthday && surname)
    return {
      is: 'known',
      person,
      look: 'changed-forename',
      why: `Same UPN, surname and birthday; the forename was ${person.givenName}. A twin?`,
    }
  return {
    is: 'doubtful',
    kind: 'upn-of-another',
    why: `${other}, and the names differ.`,
    candidates: [person],
  }
}

function matchedByEmail(row: RollRow, index: KnownIndex): Matched | null {
  const found = at(index.byEmail, row.email?.toLowerCase() ?? null)
  const person = found.length === 1 ? found[0] : found.find(one => nameKey(one) === nameKey(row))
  if (!person) return null
  if (isSameForename(row, person) && isSameSurname(row, person)) return { is: 'known', person }
  if (isSameForename(row, person) && !hasOtherBirthday(row, person))
    return {
      is: 'known',
      person,
      look: 'changed-surname',
      why: `Same e-mail address and forename; the surname was ${person.familyName}.`,
    }
  return {
    ...{ is: 'doubtful', kind: 'email-of-another', candidates: [person] },
    why: `The address ${row.email} is ${fullName(person)}’s here.`,
  }
}

export const doubtful = (kind: DoubtKind, why: string, candidates: readonly KnownPerson[]): Matched => ({
  ...{ is: 'doubtful', kind, why, candidates },
})
