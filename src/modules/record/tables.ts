// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export interface RecordCheckMade {
  checkedAt: Temporal.Instant
  hash: Uint8Array | null
  id: string
  lastAt: Temporal.Instant | null
  n: number
  rootDay: Temporal.PlainDate | null
  schoolId: string
  sentTo: Generated<string[]>
  state: string
}

export interface RecordTables {
  'record.checkMade': RecordCheckMade
}
