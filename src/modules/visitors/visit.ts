import type { Membership } from '../../words/audiences.ts'
import type { Id } from '../../words/ids.ts'

/** As what somebody comes to the desk. */
export const COMES_AS = ['visitor', 'contractor', 'volunteer', 'parent'] as const satisfies Membership[]
export type ComesAs = (typeof COMES_AS)[number]
export const COMES_AS_WORDS: Readonly<Record<ComesAs, string>> = {
  visitor: 'A visitor',
  contractor: 'A contractor',
  volunteer: 'A volunteer or a student',
  parent: 'A parent or carer',
}

/** Somebody at the school today, or who was. */
export type Visit = {
  visitId: Id
  personId: Id
  name: string
  comesAs: ComesAs
  organisation: string
  purpose: string
  hostName: string
  arrivedOn: Temporal.PlainDate
  arrivedAt: Temporal.Instant
  letInAt: Temporal.Instant | null
  leftAt: Temporal.Instant | null
  /** Of what is asked of them today something is not signed. */
  isUnsigned: boolean
  isBarred: boolean
}

export type GuestLogin = {
  guestLoginId: Id
  visitId: Id
  name: string
  hostName: string
  login: string
  services: string
  issuedAt: Temporal.Instant
  endsAt: Temporal.Instant | null
  endedAt: Temporal.Instant | null
}

/** Whoever was not signed out has gone with the day. */
export const isHere = (
  { leftAt, arrivedOn }: Pick<Visit, 'leftAt' | 'arrivedOn'>,
  today: Temporal.PlainDate,
) => leftAt === null && arrivedOn.equals(today)

export const isInUse = ({ endsAt, endedAt }: Pick<GuestLogin, 'endsAt' | 'endedAt'>, now: Temporal.Instant) =>
  endedAt === null && (endsAt === null || Temporal.Instant.compare(endsAt, now) > 0)

export type BrokenRule = {
  brokenRuleId: Id
  line: string
  words: string
  signedAt: Temporal.Instant | null
  recordedAt: Temporal.Instant
  by: string
  liftedAt: Temporal.Instant | null
  liftedWhy: string | null
}
