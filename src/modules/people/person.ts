import type { Membership } from '../../words/audiences.ts'
import type { Id } from '../../words/ids.ts'

export const PHASES = [
  'nursery',
  'infant',
  'junior',
  'primary',
  'secondary',
  'all-through',
  'special',
  'alternative',
] as const
export type Phase = (typeof PHASES)[number]

export const PHASE_WORDS: Readonly<Record<Phase, string>> = {
  nursery: 'Nursery school',
  infant: 'Infant school',
  junior: 'Junior school',
  primary: 'Primary school',
  secondary: 'Secondary school',
  'all-through': 'All-through school',
  special: 'Special school',
  alternative: 'Alternative provision',
}

/** Those who work or help at the school, or govern it. */
export const ADULTS_HERE = [
  'staff',
  'governor',
  'volunteer',
  'contractor',
  'visitor',
] as const satisfies Membership[]

/** The published view: how a person is called today. */
export type PersonCard = { schoolId: Id; id: Id; name: string; initials: string }

/** The published view: what a person is or was here, with its days. */
export type MembershipCard = Dated & {
  schoolId: Id
  id: Id
  personId: Id
  kind: Membership
  className: string | null
}

/** The published view: to whom a link about a pupil may be sent. Whoever joins it says which day they ask about. */
export type ContactForLinks = { schoolId: Id; id: Id; pupilId: Id; personId: Id; words: string | null }

/** The published view: of which pupils somebody is a parent, a carer or another contact. */
export type RelatedAdult = { schoolId: Id; pupilId: Id; personId: Id }

/** The published view: whom the school may tell about a pupil, and what they are to them. */
export type MayBeTold = { schoolId: Id; pupilId: Id; personId: Id; words: string | null }

/** The published view: who is what to a pupil, and whether they hold parental responsibility, where somebody has said. */
export type AdultOfPupil = {
  schoolId: Id
  pupilId: Id
  personId: Id
  words: string | null
  parentalResponsibility: boolean | null
  place: number
}

/** The published view: who is never told anything about a pupil. */
export type NeverTold = { schoolId: Id; pupilId: Id; personId: Id }

/** The published view: who is whose brother or sister, once from each side. */
export type SiblingCard = { schoolId: Id; pupilId: Id; otherId: Id }

/** The published view: in which year a pupil is. */
export type PupilCard = { schoolId: Id; pupilId: Id; yearGroup: string | null }

/** The published view: what the school’s list has of a pupil at the head of their own file. */
export type PupilFileCard = {
  schoolId: Id
  pupilId: Id
  upn: string | null
  bornOn: Temporal.PlainDate | null
  yearGroup: string | null
  lookedAfter: boolean
  lookedAfterSince: Temporal.PlainDate | null
}

/** The published view: who holds or held which duty. Whoever joins it says which day they ask about. */
export type DutyCard = Dated & { schoolId: Id; id: Id; personId: Id; duty: string }

/** The published view: when somebody was born, where it is recorded. */
export type BornCard = { schoolId: Id; personId: Id; bornOn: Temporal.PlainDate }

/** The published view: what somebody does here, with its days. */
export type PositionCard = Dated & {
  schoolId: Id
  personId: Id
  kind: Membership
  jobTitle: string | null
}

/** The published view: at which domain somebody’s address is, and not the address. */
export type AddressCard = { schoolId: Id; personId: Id; domain: string }

export type Named = { givenName: string; familyName: string; knownAs: string | null }

export const nameOf = ({ givenName, familyName, knownAs }: Named): string =>
  `${knownAs ?? givenName} ${familyName}`

/** When something holds. `endsOn` is the last day; `stoppedAt` says that it ended in the course of that day. */
export type Dated = {
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
  stoppedAt: Temporal.Instant | null
}

export type When = 'to-come' | 'now' | 'over'

export function whenOf({ startsOn, endsOn, stoppedAt }: Dated, today: Temporal.PlainDate): When {
  const { compare } = Temporal.PlainDate
  if (stoppedAt || (endsOn && (compare(endsOn, today) < 0 || compare(endsOn, startsOn) < 0))) return 'over'
  return compare(startsOn, today) > 0 ? 'to-come' : 'now'
}

/** Whether two stretches share a day. */
export function overlap(a: Omit<Dated, 'stoppedAt'>, b: Omit<Dated, 'stoppedAt'>): boolean {
  const before = (x: Temporal.PlainDate | null, y: Temporal.PlainDate) =>
    x !== null && Temporal.PlainDate.compare(x, y) < 0
  return !before(a.endsOn, b.startsOn) && !before(b.endsOn, a.startsOn)
}

/** What a person asked for: the end of a day, or at once. */
export type Ending = { atOnce: boolean; lastOn: Temporal.PlainDate | null }

/** The closing columns. Something that has not begun is taken back: its last day is the day before its first. */
export function endingOf(
  { startsOn }: Pick<Dated, 'startsOn'>,
  { atOnce, lastOn }: Ending,
  { now, today }: { now: Temporal.Instant; today: Temporal.PlainDate },
): { endsOn: Temporal.PlainDate; stoppedAt: Temporal.Instant | null } {
  const wanted = atOnce || !lastOn ? today : lastOn
  if (Temporal.PlainDate.compare(wanted, startsOn) < 0)
    return { endsOn: startsOn.subtract({ days: 1 }), stoppedAt: null }
  return { endsOn: wanted, stoppedAt: atOnce ? now : null }
}
