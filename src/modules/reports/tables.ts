// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface ReportsKnown {
  confirmedAt: Temporal.Instant
  personId: string
  procedureId: string
  schoolId: string
}

export interface ReportsProcedure {
  id: string
  name: string
  schoolId: string
  words: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ReportsTables {
  'reports.known': ReportsKnown
  'reports.procedure': ReportsProcedure
}
