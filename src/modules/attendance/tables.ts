// Written by scripts/db-types.ts from the migrations. Do not edit.
export interface AttendanceAbsence {
  absentOn: Temporal.PlainDate
  broughtId: string
  half: string
  id: string
  pupilId: string
  reason: string
  schoolId: string
}

export interface AttendanceBrought {
  absentOn: Temporal.PlainDate
  asksLeads: boolean
  broughtAt: Temporal.Instant
  broughtBy: string
  id: string
  schoolId: string
}

export interface AttendanceFamilyCall {
  absentOn: Temporal.PlainDate
  answeredBy: string
  id: string
  outcome: string
  pupilId: string
  reason: string
  recordedAt: Temporal.Instant
  recordedBy: string
  rungAt: Temporal.Instant
  schoolId: string
}

export interface AttendanceLeadCall {
  absentOn: Temporal.PlainDate
  answeredBy: string
  id: string
  outcome: string
  pupilId: string
  reason: string
  recordedAt: Temporal.Instant
  recordedBy: string
  rungAt: Temporal.Instant
  schoolId: string
}

export interface AttendanceTables {
  'attendance.absence': AttendanceAbsence
  'attendance.brought': AttendanceBrought
  'attendance.familyCall': AttendanceFamilyCall
  'attendance.leadCall': AttendanceLeadCall
}
