// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface AlertsAlert {
  account: string
  address: string
  device: string
  email: string
  firedRule: string
  happenedAt: Temporal.Instant
  id: string
  keyId: string
  personName: string
  receivedAt: Temporal.Instant
  reference: string
  salt: Uint8Array
  schoolId: string
  severity: string
  sourceName: string
  upn: string
  words: string
}

export interface AlertsKey {
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsAt: Temporal.Instant
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  schoolId: string
  scope: string
  secretSha256: Uint8Array
  sourceName: string
}

export interface AlertsOutcome {
  alertId: string
  became: string
  pressedBy: string | null
  salt: Uint8Array
  schoolId: string
  settledAt: Temporal.Instant
  why: string | null
  words: string
}

export interface AlertsPlace {
  alertId: string
  dueAt: Temporal.Instant
  duty: string | null
  isSure: boolean
  keptFrom: string[]
  placedAt: Temporal.Instant
  pupilIds: string[]
  schoolId: string
  side: string
  subjectIds: string[]
}

export interface AlertsRate {
  came: number
  keyId: string
  schoolId: string
  startedAt: Temporal.Instant
}

export interface AlertsTaken {
  content: Uint8Array
  keyId: string
  reference: Uint8Array
  schoolId: string
  takenOn: Temporal.PlainDate
}

export interface AlertsTables {
  'alerts.alert': AlertsAlert
  'alerts.key': AlertsKey
  'alerts.outcome': AlertsOutcome
  'alerts.place': AlertsPlace
  'alerts.rate': AlertsRate
  'alerts.taken': AlertsTaken
}
