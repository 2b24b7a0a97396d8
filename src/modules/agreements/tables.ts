// Written by scripts/db-types.ts from the migrations. Do not edit.
import type { ColumnType } from 'kysely'

export type Generated<T> =
  T extends ColumnType<infer S, infer I, infer U>
    ? ColumnType<S, I | undefined, U>
    : ColumnType<T, T | undefined, T>

export interface AgreementsAgreement {
  audience: string
  classNames: Generated<string[]>
  id: string
  schoolId: string
  stage: string | null
  title: string
  writtenAt: Temporal.Instant
  writtenBy: string | null
}

export interface AgreementsCarried {
  asked: string
  draftId: string
  kind: string
  schoolId: string
  words: string
}

export interface AgreementsConfirmation {
  confirmedAt: Temporal.Instant
  id: string
  linkId: string | null
  parentId: string
  pupilId: string
  schoolId: string
  ticks: string[]
  versionId: string
}

export interface AgreementsConsequencesSeen {
  id: string
  personId: string
  schoolId: string
  seenAt: Temporal.Instant
}

export interface AgreementsDraft {
  agreementId: string
  childText: string | null
  closedAt: Temporal.Instant | null
  id: string
  passages: Generated<number[]>
  savedAt: Temporal.Instant
  savedBy: string | null
  schoolId: string
  takenFrom: string | null
  text: string
}

export interface AgreementsEvent {
  addedAt: Temporal.Instant
  addedBy: string
  heldOn: Temporal.PlainDate
  id: string
  name: string
  schoolId: string
}

export interface AgreementsEventReminder {
  audience: string
  eventId: string
  id: string
  remindedOn: Temporal.PlainDate
  schoolId: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface AgreementsException {
  about: string
  declaredAt: Temporal.Instant
  goesTo: string[]
  id: string
  needsEnd: boolean
  personId: string
  salt: Uint8Array
  schoolId: string
  since: Temporal.PlainDate | null
  words: string
}

export interface AgreementsExceptionDecision {
  decidedAt: Temporal.Instant
  decidedBy: string
  decision: string
  endsOn: Temporal.PlainDate | null
  exceptionId: string
  id: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface AgreementsLink {
  expiresAt: Temporal.Instant
  id: string
  madeAt: Temporal.Instant
  madeBy: string | null
  noticeId: string | null
  parentId: string
  replacedAt: Temporal.Instant | null
  schoolId: string
  tokenHash: Uint8Array
  usedAt: Temporal.Instant | null
}

export interface AgreementsLinkTry {
  count: number
  key: Uint8Array
  schoolId: string
  startedAt: Temporal.Instant
}

export interface AgreementsNotNow {
  endsAt: Temporal.Instant
  id: string
  personId: string
  pressedAt: Temporal.Instant
  schoolId: string
}

export interface AgreementsPosterCheck {
  checkedAt: Temporal.Instant
  checkedBy: string
  id: string
  roomId: string
  schoolId: string
}

export interface AgreementsRefusal {
  goesTo: string
  how: string
  id: string
  outcome: string | null
  personId: string
  refusedAt: Temporal.Instant
  refuserId: string
  salt: Uint8Array
  schoolId: string
  settledAt: Temporal.Instant | null
  settledBy: string | null
  versionId: string
  words: string
}

export interface AgreementsReminder {
  agreementId: string
  id: string
  personId: string
  remindedAt: Temporal.Instant
  schoolId: string
  toldId: string
}

export interface AgreementsRoom {
  addedAt: Temporal.Instant
  addedBy: string
  closedAt: Temporal.Instant | null
  id: string
  name: string
  schoolId: string
}

export interface AgreementsSelfCheck {
  checkedAt: Temporal.Instant
  id: string
  personId: string
  schoolId: string
  topic: string
}

export interface AgreementsShownConsequence {
  follows: string
  misuse: string
  schoolId: string
  signatureId: string
}

export interface AgreementsSignature {
  how: string
  id: string
  lapsedAt: Temporal.Instant | null
  linkId: string | null
  personId: string
  salt: Uint8Array
  schoolId: string
  signedAs: string | null
  signedAt: Temporal.Instant
  signerId: string
  textSha256: Uint8Array
  versionId: string
  witnessId: string | null
}

export interface AgreementsSigningCard {
  agreementId: string | null
  audience: string | null
  personId: string | null
  schoolId: string | null
  signedAt: Temporal.Instant | null
}

export interface AgreementsSignsFor {
  endedAt: Temporal.Instant | null
  endedBy: string | null
  id: string
  parentId: string
  pupilId: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  schoolId: string
}

export interface AgreementsTalk {
  className: string | null
  heldOn: Temporal.PlainDate
  id: string
  schoolId: string
  way: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface AgreementsTalkPerson {
  personId: string
  schoolId: string
  talkId: string
}

export interface AgreementsTalkTakenBack {
  schoolId: string
  takenBackAt: Temporal.Instant
  talkId: string
}

export interface AgreementsTick {
  asked: string
  kind: string
  schoolId: string
  signatureId: string
  words: string
}

export interface AgreementsVersion {
  agreementId: string
  asksAgain: boolean
  childText: string | null
  draftId: string | null
  effectiveFrom: Temporal.Instant
  id: string
  number: number
  passages: Generated<number[]>
  publishedAt: Temporal.Instant
  publishedBy: string | null
  salt: Uint8Array
  schoolId: string
  takenFrom: string | null
  text: string
}

export interface AgreementsWithdrawal {
  agreementId: string
  reason: string
  schoolId: string
  withdrawnAt: Temporal.Instant
  withdrawnBy: string | null
}

export interface AgreementsTables {
  'agreements.agreement': AgreementsAgreement
  'agreements.carried': AgreementsCarried
  'agreements.confirmation': AgreementsConfirmation
  'agreements.consequencesSeen': AgreementsConsequencesSeen
  'agreements.draft': AgreementsDraft
  'agreements.event': AgreementsEvent
  'agreements.eventReminder': AgreementsEventReminder
  'agreements.exception': AgreementsException
  'agreements.exceptionDecision': AgreementsExceptionDecision
  'agreements.link': AgreementsLink
  'agreements.linkTry': AgreementsLinkTry
  'agreements.notNow': AgreementsNotNow
  'agreements.posterCheck': AgreementsPosterCheck
  'agreements.refusal': AgreementsRefusal
  'agreements.reminder': AgreementsReminder
  'agreements.room': AgreementsRoom
  'agreements.selfCheck': AgreementsSelfCheck
  'agreements.shownConsequence': AgreementsShownConsequence
  'agreements.signature': AgreementsSignature
  'agreements.signingCard': AgreementsSigningCard
  'agreements.signsFor': AgreementsSignsFor
  'agreements.talk': AgreementsTalk
  'agreements.talkPerson': AgreementsTalkPerson
  'agreements.talkTakenBack': AgreementsTalkTakenBack
  'agreements.tick': AgreementsTick
  'agreements.version': AgreementsVersion
  'agreements.withdrawal': AgreementsWithdrawal
}
