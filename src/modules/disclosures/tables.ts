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

export interface DisclosuresAnswer {
  chosenBy: string[]
  concernIds: string[]
  givenSha256: Uint8Array
  id: string
  offeredAt: Temporal.Instant
  offeredBy: string
  requestId: string
  schoolId: string
}

export interface DisclosuresAnswerConcern {
  answerId: string
  concernId: string
  entries: number
  schoolId: string
}

export interface DisclosuresChoice {
  chosenAt: Temporal.Instant
  chosenBy: string
  concernIds: string[]
  cuts: Generated<Json>
  entryId: string
  field: string
  how: string
  n: Generated<number>
  opinion: string | null
  reason: string | null
  requestId: string
  schoolId: string
  wordsSha256: Uint8Array
}

export interface DisclosuresExtension {
  dueOn: Temporal.PlainDate
  reason: string
  recordedAt: Temporal.Instant
  recordedBy: string
  requestId: string
  salt: Uint8Array
  schoolId: string
  toldOn: Temporal.PlainDate
}

export interface DisclosuresMade {
  agrees: Generated<boolean>
  answerId: string
  entries: number
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  schoolId: string
  sha256: Uint8Array
}

export interface DisclosuresOutcome {
  answerId: string | null
  happenedOn: Temporal.PlainDate
  id: string
  kind: string
  recordedAt: Temporal.Instant
  recordedBy: string
  requestId: string
  salt: Uint8Array
  schoolId: string
  toWhom: string
  words: string
}

export interface DisclosuresRequest {
  although: string | null
  askedAs: string
  asker: string
  askerId: string | null
  cameOn: Temporal.PlainDate
  checked: string
  childId: string
  dueOn: Temporal.PlainDate
  fromYear: number | null
  id: string
  recordedAt: Temporal.Instant
  recordedBy: string
  reference: string
  salt: Uint8Array
  schoolId: string
  toYear: number | null
  withKept: Generated<boolean>
}

export interface DisclosuresReview {
  agrees: boolean
  answerId: string
  chosenBy: string[]
  id: string
  reviewedAt: Temporal.Instant
  reviewedBy: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface DisclosuresTables {
  'disclosures.answer': DisclosuresAnswer
  'disclosures.answerConcern': DisclosuresAnswerConcern
  'disclosures.choice': DisclosuresChoice
  'disclosures.extension': DisclosuresExtension
  'disclosures.made': DisclosuresMade
  'disclosures.outcome': DisclosuresOutcome
  'disclosures.request': DisclosuresRequest
  'disclosures.review': DisclosuresReview
}
