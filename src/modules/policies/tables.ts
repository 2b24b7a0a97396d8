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

export interface PoliciesApproval {
  approvedOn: Temporal.PlainDate
  body: string
  bodyName: string | null
  effectiveFrom: Temporal.Instant
  effectiveOn: Temporal.PlainDate
  insteadBecause: string | null
  minute: string
  nextReviewOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: string | null
  salt: Uint8Array
  schoolId: string
  versionId: string
}

export interface PoliciesApprovalConfirmed {
  confirmedAt: Temporal.Instant
  confirmedBy: string | null
  schoolId: string
  versionId: string
}

export interface PoliciesBinding {
  audience: Generated<string>
  boundAt: Temporal.Instant
  boundBy: string | null
  carriedFrom: string | null
  clauseN: number
  control: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  key: Generated<string>
  parameters: Json
  schoolId: string
  suggestionId: string | null
  system: string
  versionId: string
}

export interface PoliciesChange {
  after: Json | null
  audience: string
  before: Json | null
  clauseId: string | null
  control: string
  key: string
  n: number
  schoolId: string
  versionId: string
}

export interface PoliciesClause {
  id: string
  policyId: string
  schoolId: string
}

export interface PoliciesClauseInVersion {
  candidates: Generated<Json>
  clauseId: string
  figures: Generated<Json>
  how: string
  isDuty: boolean
  leadIn: string | null
  n: number
  passageN: number
  reference: string
  schoolId: string
  spanEnd: number
  spanStart: number
  text: string
  versionId: string
}

export interface PoliciesDecision {
  answer: string
  decidedAt: Temporal.Instant
  decidedBy: string | null
  schoolId: string
  suggestionId: string
  takenBackAt: Temporal.Instant | null
  takenBackBy: string | null
}

export interface PoliciesFactAnswer {
  answeredAt: Temporal.Instant
  answeredBy: string | null
  key: string
  schoolId: string
  value: string | null
  versionId: string
}

export interface PoliciesFactFound {
  duty: string | null
  key: string
  kind: string
  passageN: number | null
  schoolId: string
  value: string | null
  versionId: string
  words: string | null
}

export interface PoliciesForPeople {
  clauseN: number
  markedAt: Temporal.Instant
  markedBy: string | null
  schoolId: string
  takenBackAt: Temporal.Instant | null
  versionId: string
}

export interface PoliciesMatchSettled {
  answer: string
  clauseN: number
  earlierClauseIds: Generated<Json>
  schoolId: string
  settledAt: Temporal.Instant
  settledBy: string | null
  versionId: string
}

export interface PoliciesOwnCheck {
  checkedAt: Temporal.Instant
  clauseIds: string[]
  heldAs: string
  id: string
  personId: string
  schoolId: string
}

export interface PoliciesPassage {
  depth: number | null
  isContents: boolean
  isNote: boolean
  kind: string
  level: number | null
  line: number
  marker: string | null
  n: number
  place: Json | null
  schoolId: string
  text: string
  trail: Json
  versionId: string
}

export interface PoliciesPolicy {
  createdAt: Temporal.Instant
  createdBy: string | null
  id: string
  schoolId: string
  title: string
}

export interface PoliciesPolicyCard {
  effectiveFrom: Temporal.Instant | null
  number: number | null
  policyId: string | null
  schoolId: string | null
  title: string | null
  versionId: string | null
  withdrawnAt: Temporal.Instant | null
}

export interface PoliciesRuling {
  audience: Generated<string>
  control: string
  governingBindingId: string
  key: Generated<string>
  replacedAt: Temporal.Instant | null
  ruledAt: Temporal.Instant
  ruledBy: string | null
  schoolId: string
  versionId: string
}

export interface PoliciesSuggestion {
  audience: Generated<string>
  clauseN: number
  control: string
  id: string
  parameters: Json
  schoolId: string
  spanEnd: number | null
  spanStart: number | null
  sure: string
  system: string
  versionId: string
  why: string
  words: string
}

export interface PoliciesSystem {
  addedAt: Temporal.Instant
  addedBy: string | null
  kind: string
  name: string
  schoolId: string
  title: string
}

export interface PoliciesSystemEvidence {
  clauseId: string
  control: string
  id: string
  isSo: boolean
  key: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  salt: Uint8Array
  says: string
  schoolId: string
  seenOn: Temporal.PlainDate
  system: string
}

export interface PoliciesVersion {
  broughtAt: Temporal.Instant
  broughtBy: string | null
  id: string
  leftOut: Generated<Json>
  number: number
  originalId: string | null
  policyId: string
  previousId: string | null
  readAs: Generated<string>
  readBy: string
  schoolId: string
  sourceName: string
  sourceSha256: Uint8Array
  sourceText: string
}

export interface PoliciesVoice {
  changed: string | null
  heardOn: Temporal.PlainDate
  party: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  salt: Uint8Array
  says: string
  schoolId: string
  versionId: string
}

export interface PoliciesWithdrawal {
  schoolId: string
  versionId: string
  withdrawnAt: Temporal.Instant
  withdrawnBy: string | null
}

export interface PoliciesTables {
  'policies.approval': PoliciesApproval
  'policies.approvalConfirmed': PoliciesApprovalConfirmed
  'policies.binding': PoliciesBinding
  'policies.change': PoliciesChange
  'policies.clause': PoliciesClause
  'policies.clauseInVersion': PoliciesClauseInVersion
  'policies.decision': PoliciesDecision
  'policies.factAnswer': PoliciesFactAnswer
  'policies.factFound': PoliciesFactFound
  'policies.forPeople': PoliciesForPeople
  'policies.matchSettled': PoliciesMatchSettled
  'policies.ownCheck': PoliciesOwnCheck
  'policies.passage': PoliciesPassage
  'policies.policy': PoliciesPolicy
  'policies.policyCard': PoliciesPolicyCard
  'policies.ruling': PoliciesRuling
  'policies.suggestion': PoliciesSuggestion
  'policies.system': PoliciesSystem
  'policies.systemEvidence': PoliciesSystemEvidence
  'policies.version': PoliciesVersion
  'policies.voice': PoliciesVoice
  'policies.withdrawal': PoliciesWithdrawal
}
