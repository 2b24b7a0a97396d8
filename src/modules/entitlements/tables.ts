// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface EntitlementsClassAddress {
  addedAt: Temporal.Instant
  addedBy: string
  address: string
  adultId: string
  className: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsOn: Temporal.PlainDate
  id: string
  keptWhere: string
  purpose: string
  schoolId: string
}

export interface EntitlementsDevice {
  approvedAt: Temporal.Instant
  approvedBy: string
  audience: string
  device: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsOn: Temporal.PlainDate
  id: string
  personId: string
  schoolId: string
  services: string[]
}

export interface EntitlementsLesson {
  className: string
  heldOn: Temporal.PlainDate
  id: string
  recordedAt: Temporal.Instant
  recordedBy: string
  schoolId: string
  what: string
}

export interface EntitlementsMailbox {
  addedAt: Temporal.Instant
  addedBy: string
  address: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  openedAt: Temporal.Instant | null
  openedBy: string | null
  personId: string
  purpose: string
  recipients: string
  schoolId: string
}

export interface EntitlementsMailOn {
  approvedBy: string | null
  approvedOn: Temporal.PlainDate | null
  audit: string
  domain: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  provider: string
  schoolId: string
  switchedAt: Temporal.Instant
  switchedBy: string
}

export interface EntitlementsMaterial {
  address: string
  approvedAt: Temporal.Instant
  approvedBy: string
  bands: string[]
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  outcome: string
  schoolId: string
}

export interface EntitlementsRefusedDevice {
  askedBy: string
  audience: string
  id: string
  refusedAt: Temporal.Instant
  schoolId: string
  service: string
}

export interface EntitlementsRefusedMail {
  askedBy: string
  id: string
  line: number
  personId: string | null
  refusedAt: Temporal.Instant
  schoolId: string
  seenAt: Temporal.Instant | null
  seenBy: string | null
  why: string
}

export interface EntitlementsSession {
  adultId: string
  bookedAt: Temporal.Instant
  bookedBy: string
  className: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  heldOn: Temporal.PlainDate
  id: string
  schoolId: string
}

export interface EntitlementsShown {
  address: string
  id: string
  materialId: string | null
  schoolId: string
  sessionId: string
}

export interface EntitlementsSocial {
  addedAt: Temporal.Instant
  addedBy: string
  classNames: string[]
  endedAt: Temporal.Instant | null
  endedBy: string | null
  hasPupilAccounts: boolean
  id: string
  minimumAge: number
  name: string
  purpose: string
  schoolId: string
}

export interface EntitlementsSwitchedOn {
  className: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  schoolId: string
  schoolYear: number
  switchedAt: Temporal.Instant
  switchedBy: string
}

export interface EntitlementsTried {
  audience: string
  held: boolean
  how: string
  id: string
  schoolId: string
  service: string
  triedAt: Temporal.Instant
  triedBy: string
  triedOn: Temporal.PlainDate
}

export interface EntitlementsWasThere {
  lessonId: string
  personId: string
  schoolId: string
}

export interface EntitlementsTables {
  'entitlements.classAddress': EntitlementsClassAddress
  'entitlements.device': EntitlementsDevice
  'entitlements.lesson': EntitlementsLesson
  'entitlements.mailbox': EntitlementsMailbox
  'entitlements.mailOn': EntitlementsMailOn
  'entitlements.material': EntitlementsMaterial
  'entitlements.refusedDevice': EntitlementsRefusedDevice
  'entitlements.refusedMail': EntitlementsRefusedMail
  'entitlements.session': EntitlementsSession
  'entitlements.shown': EntitlementsShown
  'entitlements.social': EntitlementsSocial
  'entitlements.switchedOn': EntitlementsSwitchedOn
  'entitlements.tried': EntitlementsTried
  'entitlements.wasThere': EntitlementsWasThere
}
