// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface VettingEntry {
  detail: string
  goodUntil: Temporal.PlainDate | null
  id: string
  kind: string
  numberSealed: Uint8Array | null
  personId: string
  recordedAt: Temporal.Instant
  recordedBy: string
  replacedAt: Temporal.Instant | null
  replacedBecause: string | null
  replacedBy: string | null
  schoolId: string
  seenBy: string | null
  seenByName: string | null
  seenOn: Temporal.PlainDate
}

export interface VettingRisk {
  agreedAt: Temporal.Instant
  agreedBy: string
  id: string
  measures: string
  personId: string
  replacedAt: Temporal.Instant | null
  replacedBy: string | null
  schoolId: string
  supervisedBy: string
  until: Temporal.PlainDate
}

export interface VettingTables {
  'vetting.entry': VettingEntry
  'vetting.risk': VettingRisk
}
