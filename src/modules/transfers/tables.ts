// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export interface TransfersBundle {
  concernIds: string[]
  documentIds: Generated<string[]>
  entries: number
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  receiptSha256: Uint8Array
  schoolId: string
  sha256: Uint8Array
  transferId: string
  withKept: Generated<boolean>
}

export interface TransfersReceipt {
  bundleId: string
  isWhole: boolean
  name: string
  post: string
  receivedAt: Temporal.Instant
  schoolId: string
  words: string
}

export interface TransfersStep {
  happenedOn: Temporal.PlainDate
  id: string
  kind: string
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  schoolId: string
  transferId: string
  words: string
}

export interface TransfersTransfer {
  begunAt: Temporal.Instant
  begunBy: string
  childId: string
  id: string
  reachedAt: string
  reference: string
  salt: Uint8Array
  schoolId: string
  startsOn: Temporal.PlainDate
  toPerson: string
  toSchool: string
}

export interface TransfersTables {
  'transfers.bundle': TransfersBundle
  'transfers.receipt': TransfersReceipt
  'transfers.step': TransfersStep
  'transfers.transfer': TransfersTransfer
}
