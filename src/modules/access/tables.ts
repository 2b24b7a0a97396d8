import type { Id } from '../../words/ids.ts'
import type { MembershipCard } from '../people/index.ts'
import type { Provider } from './provider.ts'

type Instant = Temporal.Instant
export type Purpose = 'first-run' | 'invitation' | 'password-reset' | 'practice' | 'lock'

export type AccountRow = {
  id: Id
  email: string
  passwordHash: string
  passwordSetAt: Instant
  passwordMinimum: number
  totpSealed: Uint8Array | null
  totpSetAt: Instant | null
  totpLastStep: number | null
  schoolIds: readonly Id[]
  createdAt: Instant
  closedAt: Instant | null
  lockedAt: Instant | null
  changeDueAt: Instant | null
}

export type RecoveryCodeRow = {
  id: Id
  accountId: Id
  codeHash: Uint8Array
  madeAt: Instant
  usedAt: Instant | null
  replacedAt: Instant | null
}

export type SessionRow = {
  id: Id
  accountId: Id
  tokenHash: Uint8Array
  agent: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
  lockedAt: Instant | null
  endedAt: Instant | null
  secondFactorAt: Instant | null
  secondFactorFor: readonly Id[]
  idleLimits: IdleLimits
  totpNextSealed: Uint8Array | null
  totpNextAt: Instant | null
  network: Uint8Array | null
  provenAt: Instant | null
  device: Uint8Array | null
  isNewDevice: boolean
}

/** School id to minutes. */
export type IdleLimits = Readonly<Record<Id, number>>

export type SignInProviderRow = Provider & {
  schoolId: Id
  addedAt: Instant
  addedBy: Id
  endedAt: Instant | null
  endedBy: Id | null
}

export type IdentityRow = {
  schoolId: Id
  id: Id
  accountId: Id
  providerId: Id
  subject: string
  connectedAt: Instant
  lastUsedAt: Instant | null
  endedAt: Instant | null
}

export type LoginNoteRow = {
  schoolId: Id
  id: Id
  kind: 'known' | 'exposed' | 'second-session' | 'left-open'
  personId: Id | null
  place: string | null
  otherPlace: string | null
  notedAt: Instant
  lockedAt: Instant | null
  settledAt: Instant | null
  settledBy: Id | null
  settledHow: 'same-person' | 'new-password' | 'somebody-else' | 'spoken-to' | null
}

export type PasskeyRow = {
  id: Id
  accountId: Id
  credentialId: Uint8Array
  publicKey: Uint8Array
  counter: number
  transports: readonly string[]
  name: string
  addedAt: Instant
  lastUsedAt: Instant | null
  refusedAt: Instant | null
  heldAt: Instant | null
  removedAt: Instant | null
}

export type LinkRow = {
  id: Id
  purpose: Purpose
  tokenHash: Uint8Array
  schoolId: Id | null
  personId: Id | null
  accountId: Id | null
  email: string | null
  createdAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
  replacedAt: Instant | null
}

export type AttemptRow = { key: Uint8Array; count: number; startedAt: Instant; waitUntil: Instant | null }
export type LockOutRow = { id: Id; accountId: Id; at: Instant; failures: number; until: Instant }

export type AccountPersonRow = {
  schoolId: Id
  id: Id
  accountId: Id
  personId: Id
  joinedAt: Instant
  endedAt: Instant | null
  endedWhy: 'left' | 'by-school' | 'by-account' | null
}

export type DraftRow = {
  schoolId: Id
  accountId: Id
  path: string
  sealed: Uint8Array
  keptAt: Instant
  remindedAt: Instant | null
}

export type WithdrawnRow = {
  schoolId: Id
  id: Id
  personId: Id
  scopes: readonly string[]
  reason: string
  startsAt: Instant
  backOn: Temporal.PlainDate | null
  onReview: boolean
  decidedAt: Instant
  decidedBy: Id
  restoredAt?: Instant | null
  restoredBy?: Id | null
  shutAt?: Instant | null
  shutBy?: Id | null
  openedAt?: Instant | null
  openedBy?: Id | null
}

export type WithdrawnReviewRow = {
  schoolId: Id
  id: Id
  withdrawnId: Id
  answer: 'back' | 'stays'
  why: string
  nextOn: Temporal.PlainDate | null
  reviewedAt: Instant
  reviewedBy: Id
}

export type BackupKeyRow = {
  id: Id
  recipient: string
  installationMark: Uint8Array
  madeAt: Instant
  printedAt: Instant | null
  replacedAt: Instant | null
}

export type AccessDb = {
  'access.account': AccountRow
  'access.recoveryCode': RecoveryCodeRow
  'access.session': SessionRow
  'access.passkey': PasskeyRow
  'access.loginNote': LoginNoteRow
  'access.signInProvider': SignInProviderRow
  'access.identity': IdentityRow
  'access.usedChallenge': { hash: Uint8Array; expiresAt: Instant }
  'access.link': LinkRow
  'access.attempt': AttemptRow
  'access.lockOut': LockOutRow
  'access.accountPerson': AccountPersonRow
  'access.draft': DraftRow
  'access.backupKey': BackupKeyRow
  'access.withdrawn': WithdrawnRow
  'access.withdrawnReview': WithdrawnReviewRow
  'people.personCard': { schoolId: Id; id: Id; name: string; initials: string }
  'people.membershipCard': MembershipCard
  'platform.school': {
    id: Id
    slug: string
    name: string
    practice: boolean
    practiceWholeAt: Instant | null
    createdAt: Instant
  }
}
