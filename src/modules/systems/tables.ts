// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export interface SystemsAccount {
  address: string
  called: string
  endedAt: Temporal.Instant | null
  id: string
  isLax: Generated<boolean>
  lastUsedOn: Temporal.PlainDate | null
  looksShared: boolean
  madeBy: string
  matchedHow: string | null
  nameInAddress: boolean
  parts: Generated<string[]>
  passwordSetOn: Temporal.PlainDate | null
  personId: string | null
  schoolId: string
  seenAt: Temporal.Instant
  systemId: string
  userName: string
}

export interface SystemsAccountDeed {
  doneAt: Temporal.Instant
  doneBy: string
  id: string
  knownBy: string | null
  personId: string
  schoolId: string
  systemId: string
  what: string
}

export interface SystemsAccountList {
  accounts: number
  begun: number
  broughtAt: Temporal.Instant
  broughtBy: string
  cleared: number
  gone: number
  id: string
  schoolId: string
  systemId: string
}

export interface SystemsAccountProcess {
  audiences: string[]
  describedAt: Temporal.Instant
  describedBy: string
  id: string
  process: string
  replacedAt: Temporal.Instant | null
  schoolId: string
  systemId: string
}

export interface SystemsAccountSettled {
  accountId: string | null
  approvedBy: string | null
  endsOn: Temporal.PlainDate | null
  how: string
  id: string
  kind: string
  personId: string | null
  schoolId: string
  settledAt: Temporal.Instant
  settledBy: string
  systemId: string
  why: string
}

export interface SystemsCreator {
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  namedAt: Temporal.Instant
  namedBy: string
  personId: string
  schoolId: string
  step: string
  systemId: string
}

export interface SystemsDescribed {
  describedAt: Temporal.Instant
  describedBy: string
  id: string
  isCritical: boolean
  isUsed: boolean
  name: string
  ownerDuty: string | null
  ownerId: string | null
  ownPolicy: string
  provider: string
  purpose: string
  recordHeldBy: string
  remote: string
  replacedAt: Temporal.Instant | null
  schoolId: string
  sharedApprovedBy: string
  sharedWhy: string
  signIn: string
  systemId: string
}

export interface SystemsGranted {
  closedAt: Temporal.Instant | null
  closedBy: string | null
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endedOn: Temporal.PlainDate | null
  endedWhy: string | null
  endsOn: Temporal.PlainDate | null
  grantedAt: Temporal.Instant
  grantedBy: string
  id: string
  levelId: string | null
  personId: string
  schoolId: string
  startsOn: Temporal.PlainDate
  systemId: string
  why: string
}

export interface SystemsLevel {
  addedAt: Temporal.Instant
  addedBy: string
  audiences: string[]
  duties: string[]
  endedAt: Temporal.Instant | null
  id: string
  name: string
  schoolId: string
  systemId: string
}

export interface SystemsLookedAt {
  changedOn: Temporal.PlainDate | null
  holds: boolean
  id: string
  levelId: string | null
  lookedAt: Temporal.Instant
  lookedBy: string
  note: string
  schoolId: string
  secondFactor: boolean | null
  systemId: string
  what: string
}

export interface SystemsPasswordChanged {
  id: string
  personId: string
  promptId: string
  saidAt: Temporal.Instant
  schoolId: string
}

export interface SystemsPasswordPrompt {
  askedAt: Temporal.Instant
  askedBy: string
  dueOn: Temporal.PlainDate
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  schoolId: string
  systemId: string
  why: string
}

export interface SystemsRefusedAccess {
  askedBy: string
  id: string
  levelId: string | null
  personId: string
  refusedAt: Temporal.Instant
  schoolId: string
  systemId: string
  why: string
}

export interface SystemsRefusedDeed {
  askedBy: string
  id: string
  refusedAt: Temporal.Instant
  schoolId: string
  systemId: string
  what: string
}

export interface SystemsResetWanted {
  id: string
  personId: string
  schoolId: string
  systemId: string
  wantedAt: Temporal.Instant
  wantedBy: string
}

export interface SystemsSettingCheck {
  agrees: boolean
  checkedAt: Temporal.Instant
  checkedBy: string
  checkedOn: Temporal.PlainDate
  id: string
  instead: string
  schoolId: string
  systemId: string
  what: string
}

export interface SystemsSettingExcepted {
  approvedBy: string
  checkId: string
  endsOn: Temporal.PlainDate
  exceptedAt: Temporal.Instant
  exceptedBy: string
  id: string
  schoolId: string
  why: string
}

export interface SystemsSignInSeen {
  broughtAt: Temporal.Instant
  broughtBy: string
  id: string
  saidWho: string
  schoolId: string
  settledAt: Temporal.Instant | null
  settledBy: string | null
  settledHow: string | null
  signedInAt: Temporal.Instant
  systemId: string
  timedAccessId: string | null
}

export interface SystemsStillNeeded {
  confirmedAt: Temporal.Instant
  confirmedBy: string
  grantedId: string
  id: string
  readPolicy: boolean
  schoolId: string
}

export interface SystemsSystem {
  addedAt: Temporal.Instant
  addedBy: string
  id: string
  schoolId: string
}

export interface SystemsTimedAccess {
  agency: string
  approvedBy: string
  closedAt: Temporal.Instant | null
  closedBy: string | null
  contact: string
  endedBy: string | null
  endedOn: Temporal.PlainDate | null
  endsOn: Temporal.PlainDate
  id: string
  kind: string
  need: string
  personId: string | null
  recordedAt: Temporal.Instant
  recordedBy: string
  schoolId: string
  scope: string
  startsOn: Temporal.PlainDate
  systemId: string
}

export interface SystemsTables {
  'systems.account': SystemsAccount
  'systems.accountDeed': SystemsAccountDeed
  'systems.accountList': SystemsAccountList
  'systems.accountProcess': SystemsAccountProcess
  'systems.accountSettled': SystemsAccountSettled
  'systems.creator': SystemsCreator
  'systems.described': SystemsDescribed
  'systems.granted': SystemsGranted
  'systems.level': SystemsLevel
  'systems.lookedAt': SystemsLookedAt
  'systems.passwordChanged': SystemsPasswordChanged
  'systems.passwordPrompt': SystemsPasswordPrompt
  'systems.refusedAccess': SystemsRefusedAccess
  'systems.refusedDeed': SystemsRefusedDeed
  'systems.resetWanted': SystemsResetWanted
  'systems.settingCheck': SystemsSettingCheck
  'systems.settingExcepted': SystemsSettingExcepted
  'systems.signInSeen': SystemsSignInSeen
  'systems.stillNeeded': SystemsStillNeeded
  'systems.system': SystemsSystem
  'systems.timedAccess': SystemsTimedAccess
}
