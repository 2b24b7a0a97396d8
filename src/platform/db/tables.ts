// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export type Json = JsonValue

export type JsonArray = JsonValue[]

export type JsonObject = {
  [x: string]: JsonValue | undefined
}

export type JsonPrimitive = boolean | number | string | null

export type JsonValue = JsonArray | JsonObject | JsonPrimitive

export interface PlatformAuditEntry {
  at: Temporal.Instant
  body: string
  chain: string
  hash: Uint8Array
  n: number
  outcome: Generated<string>
  personId: Generated<string | null>
  schoolId: string
  useCase: Generated<string>
}

export interface PlatformChainHead {
  chain: string
  hash: Uint8Array
  n: number
  schoolId: string
}

export interface PlatformDeadline {
  about: string
  dueAt: Temporal.Instant
  firedAt: Temporal.Instant | null
  id: string
  insteadOf: string | null
  rule: Json
  schoolId: string
  startedAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
  stoppedWhy: string | null
  what: string
}

export interface PlatformFile {
  bytes: number
  id: string
  isShut: Generated<boolean>
  keptAt: Temporal.Instant
  salt: Uint8Array | null
  schoolId: string
  sealedKey: Uint8Array | null
  type: string
}

export interface PlatformMigration {
  name: string
  ranAt: Generated<Temporal.Instant>
  sha256: string
}

export interface PlatformMovedClock {
  isMoved: boolean
}

export interface PlatformReading {
  audience: Generated<string>
  control: string
  due: number
  exceptions: Generated<Json>
  figure: string
  kept: number
  key: Generated<string>
  schoolId: string
  state: string
  system: Generated<string>
  takenAt: Temporal.Instant
}

export interface PlatformSchool {
  createdAt: Temporal.Instant
  id: string
  name: string
  practice: Generated<boolean>
  practiceWholeAt: Temporal.Instant | null
  slug: string
}

export interface PlatformSetting {
  audience: Generated<string>
  clauseId: string | null
  control: string
  inForceFrom: Temporal.Instant
  inForceUntil: Temporal.Instant | null
  key: Generated<string>
  parameters: Json
  parametersVersion: number
  policyVersionId: string | null
  productVersion: string
  schoolId: string
  writtenAt: Temporal.Instant
}

export interface PlatformTables {
  'platform.auditEntry': PlatformAuditEntry
  'platform.chainHead': PlatformChainHead
  'platform.deadline': PlatformDeadline
  'platform.file': PlatformFile
  'platform.migration': PlatformMigration
  'platform.movedClock': PlatformMovedClock
  'platform.reading': PlatformReading
  'platform.school': PlatformSchool
  'platform.setting': PlatformSetting
}
