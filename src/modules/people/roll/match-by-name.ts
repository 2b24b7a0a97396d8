import {
  forenameAndBirthKey,
  fullName,
  hasOtherBirthday,
  isAlsoAlike,
  nameAndBirthKey,
  nameKey,
  sharesContact,
} from './likeness.ts'
import { type KnownIndex, type Matched, at, doubtful } from './match-row.ts'
import type { KnownPerson } from './preview.ts'
import type { RollRow } from './roll-row.ts'
import { isTemporaryUpn } from './upn.ts'

/** By name with something besides. `free`: whom no other line has been found to be. */
export function matchedOtherwise(
  row: RollRow,
  index: KnownIndex,
  free: (one: KnownPerson) => boolean,
): Matched {
  const exact = at(index.byNameAndBirth, nameAndBirthKey(row)).filter(free)
  if (exact.length > 1)
    return doubtful('same-name-and-birthday', 'More than one person here has this name and birthday.', exact)
  const [one] = exact
  if (one)
    return row.upn === null || canBecome(one.upn, row.upn) ? { is: 'known', person: one } : otherUpn(row, one)
  const renamed = at(index.byForenameAndBirth, forenameAndBirthKey(row)).filter(
    known => free(known) && (row.kind === 'pupil' ? sharesContact(row, known) : isAlsoAlike(row, known)),
  )
  if (renamed[0])
    return doubtful(
      'changed-surname',
      `${fullName(renamed[0])} has the same forename and birthday${row.kind === 'pupil' ? ' and the same contact' : ''}. Changed surname, or somebody else?`,
      renamed,
    )
  return matchedByName(row, at(index.byName, nameKey(row)), free)
}

function matchedByName(
  row: RollRow,
  named: readonly KnownPerson[],
  free: (one: KnownPerson) => boolean,
): Matched {
  const open = named.filter(free)
  if (row.kind === 'staff') {
    const alike = open.filter(known => isAlsoAlike(row, known))
    if (alike.length === 1 && alike[0] && open.length === 1) return { is: 'known', person: alike[0] }
    const perhaps = open.filter(known => !hasOtherBirthday(row, known))
    if (perhaps.length > 0)
      return doubtful(
        'same-name',
        'Somebody here has this name, and nothing else in the file tells whether it is the same person.',
        perhaps,
      )
  } else {
    const undated = open.filter(
      known => !hasOtherBirthday(row, known) && (row.upn === null || canBecome(known.upn, row.upn)),
    )
    if (undated.length > 0)
      return doubtful(
        'same-name',
        'A pupil here has this name, and there is no birthday to tell by.',
        undated,
      )
    const corrected = open.filter(
      known => hasOtherBirthday(row, known) && sharesContact(row, known) && canBecome(known.upn, row.upn),
    )
    if (corrected.length > 0)
      return doubtful(
        'other-birthday',
        'A pupil here has this name and the same contact, but another birthday.',
        corrected,
      )
  }
  const others = named.filter(known => hasOtherBirthday(row, known))
  return others.length > 0
    ? {
        is: 'new',
        look: 'other-birthday',
        why: 'A person here has this name and another birthday. They are two people.',
        candidates: others,
      }
    : { is: 'new' }
}

/** A pupil without a UPN, or with a temporary one, may come to have another. */
const canBecome = (was: string | null, now: string | null): boolean =>
  was === null || now === null || was === now || (isTemporaryUpn(was) && !isTemporaryUpn(now))

const otherUpn = (row: RollRow, known: KnownPerson): Matched =>
  doubtful(
    'different-upn',
    `${fullName(known)}, born on the same day, has the UPN ${known.upn} here and ${row.upn} in the file.`,
    [known],
  )
