// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export interface VisitorsBrokenRule {
  id: string
  liftedAt: Temporal.Instant | null
  liftedBy: string | null
  liftedWhy: string | null
  line: string
  personId: string
  recordedAt: Temporal.Instant
  recordedBy: string
  schoolId: string
  signatureId: string | null
  signedAt: Temporal.Instant | null
  visitId: string
  words: string
}

export interface VisitorsGuestLogin {
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsAt: Temporal.Instant | null
  id: string
  issuedAt: Temporal.Instant
  issuedBy: string
  login: string
  schoolId: string
  services: string
  signatureId: string | null
  visitId: string
}

export interface VisitorsRefused {
  askedBy: string
  id: string
  refusedAt: Temporal.Instant
  schoolId: string
  visitId: string
  what: string
  why: string
}

export interface VisitorsVisit {
  arrivedAt: Temporal.Instant
  arrivedOn: Temporal.PlainDate
  comesAs: string
  hostId: string
  id: string
  leftAt: Temporal.Instant | null
  leftBy: string | null
  letInAt: Temporal.Instant | null
  letInBy: string | null
  organisation: string
  personId: string
  purpose: string
  recordedBy: string
  schoolId: string
  signedByThen: Generated<boolean>
}

export interface VisitorsTables {
  'visitors.brokenRule': VisitorsBrokenRule
  'visitors.guestLogin': VisitorsGuestLogin
  'visitors.refused': VisitorsRefused
  'visitors.visit': VisitorsVisit
}
