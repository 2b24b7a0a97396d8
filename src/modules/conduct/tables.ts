// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ConductBreach {
  audience: string
  className: string | null
  done: string
  happenedOn: Temporal.PlainDate
  id: string
  line: string | null
  number: number | null
  personId: string
  place: string
  recordedAt: Temporal.Instant
  recordedBy: string
  schoolId: string
  signedAt: Temporal.Instant | null
  signedNumber: number | null
  takenBackAt: Temporal.Instant | null
  takenBackBy: string | null
  title: string | null
  versionId: string | null
  words: string
}

export interface ConductTables {
  'conduct.breach': ConductBreach
}
