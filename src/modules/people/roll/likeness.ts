import { contactName } from './join-rows.ts'
import { folded } from './names.ts'
import type { RollContact, RollFacts } from './roll-row.ts'

type Named = Pick<RollFacts, 'givenName' | 'familyName' | 'knownAs' | 'dateOfBirth'>

export const fullName = ({ givenName, familyName }: Named): string => `${givenName} ${familyName}`
export const nameKey = ({ givenName, familyName }: Named): string =>
  `${folded(givenName)}|${folded(familyName)}`
export const nameAndBirthKey = (one: Named): string | null =>
  one.dateOfBirth === null ? null : `${nameKey(one)}|${one.dateOfBirth}`
export const forenameAndBirthKey = (one: Named): string | null =>
  one.dateOfBirth === null ? null : `${folded(one.givenName)}|${one.dateOfBirth}`
export const familyAndBirthKey = (one: Named): string | null =>
  one.dateOfBirth === null ? null : `${folded(one.familyName)}|${one.dateOfBirth}`

export const isSameForename = (a: Named, b: Named): boolean => {
  const theirs = new Set([b.givenName, b.knownAs ?? b.givenName].map(folded))
  return theirs.has(folded(a.givenName)) || (a.knownAs !== null && theirs.has(folded(a.knownAs)))
}
export const isSameSurname = (a: Named, b: Named): boolean => folded(a.familyName) === folded(b.familyName)
export const isSameBirthday = (a: Named, b: Named): boolean =>
  a.dateOfBirth !== null && a.dateOfBirth === b.dateOfBirth
export const hasOtherBirthday = (a: Named, b: Named): boolean =>
  a.dateOfBirth !== null && b.dateOfBirth !== null && a.dateOfBirth !== b.dateOfBirth

const digits = (phone: string): string => phone.replace(/^\+44|^0044/, '0').replace(/\D/g, '')

export const isSameContact = (a: RollContact, b: RollContact): boolean =>
  contactName(a) === contactName(b) || isReachedAlike(a, b)

export const isReachedAlike = (a: RollContact, b: RollContact): boolean =>
  (a.email !== null && a.email.toLowerCase() === b.email?.toLowerCase()) ||
  (a.phone !== null && b.phone !== null && digits(a.phone).length >= 9 && digits(a.phone) === digits(b.phone))

/** An address or number each, and not the same. */
export const isOtherwiseReached = (a: RollContact, b: RollContact): boolean =>
  (a.email !== null && b.email !== null && a.email.toLowerCase() !== b.email.toLowerCase()) ||
  (a.phone !== null && b.phone !== null && digits(a.phone) !== digits(b.phone))

export const sharesContact = (a: Pick<RollFacts, 'contacts'>, b: Pick<RollFacts, 'contacts'>): boolean =>
  a.contacts.some(one => b.contacts.some(other => isSameContact(one, other)))

/** For staff, who have no UPN: something besides the name that says it is the same person. */
export const isAlsoAlike = (a: RollFacts, b: RollFacts): boolean =>
  !hasOtherBirthday(a, b) &&
  (isSameBirthday(a, b) ||
    (a.startsOn !== null && a.startsOn === b.startsOn) ||
    (a.jobTitle !== null && b.jobTitle !== null && folded(a.jobTitle) === folded(b.jobTitle)))

/** Many under one key, in the order given. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
