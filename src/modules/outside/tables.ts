// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface OutsideCount {
  count: number
  key: Uint8Array
  schoolId: string
  startedAt: Temporal.Instant
}

export interface OutsideTables {
  'outside.count': OutsideCount
}
