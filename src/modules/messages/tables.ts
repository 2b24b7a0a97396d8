import type { Right } from '../../platform/call.ts'
import type { Id } from '../../words/ids.ts'
import type { PersonCard } from '../people/index.ts'

export type Template = 'waits' | 'invitation' | 'password-reset' | 'root'

export type OutboxRow = {
  schoolId: Id
  id: Id
  personId: Id | null
  kind: 'person' | 'account' | 'duty'
  saidTo: string
  template: Template
  /** A root of the record, for the one template that carries something. */
  root: string | null
  addressSealed: Uint8Array | null
  linkSealed: Uint8Array | null
  linkShown: boolean
  linkFor: readonly Right[] | null
  linkNotFor: readonly Id[]
  expiresAt: Temporal.Instant | null
  isSealed: boolean
  createdAt: Temporal.Instant
  tries: number
  sentAt: Temporal.Instant | null
  failedAt: Temporal.Instant | null
  failure: string | null
}

export type MessagesDb = { 'messages.outbox': OutboxRow; 'people.personCard': PersonCard }
