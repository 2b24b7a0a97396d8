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

export interface AdultsAddition {
  addedAt: Temporal.Instant
  addedBy: string | null
  concernId: string
  id: string
  kind: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface AdultsAnswer {
  answeredAt: Temporal.Instant
  concernId: string
  id: string
  say: string
  schoolId: string
}

export interface AdultsBarred {
  barredAt: Temporal.Instant
  because: string
  concernId: string
  personId: string
  schoolId: string
}

export interface AdultsChildLink {
  childConcernId: string
  concernId: string
  linkedAt: Temporal.Instant
  schoolId: string
}

export interface AdultsConcern {
  about: string
  aboutChild: string
  door: string | null
  doorName: string | null
  forChild: Generated<string>
  fromOutside: Generated<boolean>
  happened: string
  id: string
  isSure: boolean
  marks: Generated<Json>
  othersSaid: string
  reference: string
  reportedAt: Temporal.Instant
  reporterContact: string | null
  reporterId: string | null
  reporterName: string | null
  rightNow: string
  said: string
  salt: Uint8Array
  saw: string
  schoolId: string
  signedAs: string
  source: string
  thought: string
  writtenAt: Temporal.Instant
}

export interface AdultsDecision {
  choice: string
  concernId: string
  consulted: string | null
  decidedAt: Temporal.Instant
  decidedBy: string
  id: string
  reasons: string
  replacedAt: Temporal.Instant | null
  reviewOn: Temporal.PlainDate | null
  salt: Uint8Array
  schoolId: string
}

export interface AdultsDocument {
  concernId: string
  describedAt: Temporal.Instant
  describedBy: string
  drawing: string
  id: string
  injury: string
  kind: string
  madeBy: string
  madeWhen: string
  n: number
  name: string
  originalKept: string
  salt: Uint8Array
  schoolId: string
  undressed: string
}

export interface AdultsDocumentDestruction {
  concernId: string
  destroyedAt: Temporal.Instant
  destroyedBy: string
  documentId: string
  schoolId: string
  wordId: string
}

export interface AdultsDocumentFile {
  addedAt: Temporal.Instant
  addedBy: string
  bytes: number
  concernId: string
  documentId: string
  fileId: string
  schoolId: string
}

export interface AdultsDocumentPoliceWord {
  concernId: string
  documentId: string
  force: string
  id: string
  n: number
  recordedAt: Temporal.Instant
  recordedBy: string
  said: string
  saidOn: Temporal.PlainDate
  salt: Uint8Array
  schoolId: string
  theirReference: string
  who: string
}

export interface AdultsDocumentQuestion {
  answeredAt: Temporal.Instant
  answeredBy: string
  concernId: string
  id: string
  salt: Uint8Array
  schoolId: string
  why: string
}

export interface AdultsDocumentSeal {
  concernId: string
  documentId: string
  salt: Uint8Array
  schoolId: string
  sealedAt: Temporal.Instant
  sealedBy: string
  why: string | null
}

export interface AdultsDocumentWithdrawal {
  concernId: string
  documentId: string
  salt: Uint8Array
  schoolId: string
  why: string
  withdrawnAt: Temporal.Instant
  withdrawnBy: string
}

export interface AdultsFamily {
  declaredAt: Temporal.Instant
  declaredBy: string | null
  endedAt: Temporal.Instant | null
  id: string
  otherId: string
  personId: string
  schoolId: string
}

export interface AdultsHeld {
  concernId: string
  heldAt: Temporal.Instant
  schoolId: string
}

export interface AdultsLaidBeside {
  besideId: string
  concernId: string
  laidAt: Temporal.Instant
  laidBy: string
  schoolId: string
}

export interface AdultsOffer {
  concernId: string
  endedAt: Temporal.Instant | null
  id: string
  offeredAt: Temporal.Instant
  personId: string
  schoolId: string
  waitsSince: Temporal.Instant
}

export interface AdultsOwnFamily {
  otherId: string | null
  personId: string | null
  schoolId: string | null
}

export interface AdultsProcedureClock {
  concernId: string
  dueAt: Temporal.Instant
  firedAt: Temporal.Instant | null
  id: string
  rule: Json
  runId: string
  schoolId: string
  startedAt: Temporal.Instant
  step: string
  stoppedAt: Temporal.Instant | null
}

export interface AdultsProcedureEntry {
  answers: Json
  concernId: string
  id: string
  n: number
  recordedAt: Temporal.Instant
  recordedBy: string
  runId: string
  salt: Uint8Array
  schoolId: string
  state: string
  step: string
  why: string | null
}

export interface AdultsProcedureRun {
  beganAt: Temporal.Instant
  beganBy: string
  concernId: string
  definition: Json
  id: string
  key: string
  salt: Uint8Array
  schoolId: string
  version: number
}

export interface AdultsReader {
  because: string
  concernId: string
  duty: string | null
  endedAt: Temporal.Instant | null
  endsAt: Temporal.Instant | null
  grantedAt: Temporal.Instant
  grantedBy: string | null
  id: string
  part: string
  personId: string
  schoolId: string
}

export interface AdultsReading {
  concernId: string
  duty: string | null
  personId: string
  readAt: Temporal.Instant
  schoolId: string
}

export interface AdultsRuleBroken {
  audience: string
  concernId: string
  happenedOn: Temporal.PlainDate
  id: string
  line: string
  namedAt: Temporal.Instant
  namedBy: string
  number: number
  personId: string
  place: string
  salt: Uint8Array
  schoolId: string
  seenOn: Temporal.PlainDate | null
  signedAt: Temporal.Instant | null
  signedNumber: number | null
  takenBackAt: Temporal.Instant | null
  takenBackBy: string | null
  title: string
  versionId: string
}

export interface AdultsRung {
  concernId: string
  dueAt: Temporal.Instant
  duty: string
  endedAt: Temporal.Instant | null
  endedWhy: string | null
  fromOutside: Generated<boolean>
  id: string
  isOffer: boolean
  isUrgent: boolean
  ladder: string
  ranOutAt: Temporal.Instant | null
  reachedAt: Temporal.Instant
  schoolId: string
  waitsSince: Temporal.Instant
}

export interface AdultsSubject {
  concernId: string
  namedAt: Temporal.Instant
  namedBy: string | null
  personId: string
  schoolId: string
}

export interface AdultsTelling {
  agreedBy: string
  concernId: string
  id: string
  recordedAt: Temporal.Instant
  recordedBy: string
  said: string
  salt: Uint8Array
  schoolId: string
  toldOn: Temporal.PlainDate
}

export interface AdultsUnsigned {
  concernId: string
  key: Uint8Array
  schoolId: string
}

export interface AdultsWayBack {
  concernId: string
  endsAt: Temporal.Instant
  key: Uint8Array
  schoolId: string
}

export interface AdultsWriterWord {
  concernId: string
  personId: string
  said: string
  saidAt: Temporal.Instant
  schoolId: string
}

export interface AdultsTables {
  'adults.addition': AdultsAddition
  'adults.answer': AdultsAnswer
  'adults.barred': AdultsBarred
  'adults.childLink': AdultsChildLink
  'adults.concern': AdultsConcern
  'adults.decision': AdultsDecision
  'adults.document': AdultsDocument
  'adults.documentDestruction': AdultsDocumentDestruction
  'adults.documentFile': AdultsDocumentFile
  'adults.documentPoliceWord': AdultsDocumentPoliceWord
  'adults.documentQuestion': AdultsDocumentQuestion
  'adults.documentSeal': AdultsDocumentSeal
  'adults.documentWithdrawal': AdultsDocumentWithdrawal
  'adults.family': AdultsFamily
  'adults.held': AdultsHeld
  'adults.laidBeside': AdultsLaidBeside
  'adults.offer': AdultsOffer
  'adults.ownFamily': AdultsOwnFamily
  'adults.procedureClock': AdultsProcedureClock
  'adults.procedureEntry': AdultsProcedureEntry
  'adults.procedureRun': AdultsProcedureRun
  'adults.reader': AdultsReader
  'adults.reading': AdultsReading
  'adults.ruleBroken': AdultsRuleBroken
  'adults.rung': AdultsRung
  'adults.subject': AdultsSubject
  'adults.telling': AdultsTelling
  'adults.unsigned': AdultsUnsigned
  'adults.wayBack': AdultsWayBack
  'adults.writerWord': AdultsWriterWord
}
