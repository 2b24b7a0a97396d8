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

export interface ConcernsAction {
  concernId: string
  givenAt: Temporal.Instant
  givenBy: string
  hidesConcern: boolean
  id: string
  ownerId: string
  salt: Uint8Array
  sanctionId: string | null
  schoolId: string
  task: string | null
  what: string
}

export interface ConcernsActionEnd {
  actionId: string
  concernId: string
  endedAt: Temporal.Instant
  endedBy: string
  heldOn: Temporal.PlainDate | null
  outcome: string | null
  salt: Uint8Array
  schoolId: string
  state: string
  words: string
}

export interface ConcernsAddition {
  addedAt: Temporal.Instant
  addedBy: string | null
  completes: string | null
  concernId: string
  happenedOn: Temporal.PlainDate | null
  id: string
  kind: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface ConcernsAlertAdult {
  acknowledgedAt: Temporal.Instant | null
  flagId: string
  personId: string
  schoolId: string
}

export interface ConcernsAlertFlag {
  begunAt: Temporal.Instant
  begunBy: string
  childId: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsAt: Temporal.Instant
  id: string
  lookFor: string
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsAnswerTold {
  concernId: string
  decisionId: string
  schoolId: string
  seenAt: Temporal.Instant | null
  toldAt: Temporal.Instant
}

export interface ConcernsAttempt {
  concernId: string
  id: string
  personId: string
  schoolId: string
  triedAt: Temporal.Instant
}

export interface ConcernsBarred {
  barredAt: Temporal.Instant
  because: string
  concernId: string
  personId: string
  schoolId: string
}

export interface ConcernsBreakGlass {
  because: string
  childId: string
  endedAt: Temporal.Instant | null
  endsAt: Temporal.Instant
  id: string
  openedAt: Temporal.Instant
  openedBy: string
  salt: Uint8Array
  schoolId: string
  tried: string
}

export interface ConcernsBreakGlassReading {
  glassId: string
  id: string
  page: number
  readAt: Temporal.Instant
  schoolId: string
}

export interface ConcernsBreakGlassReview {
  follows: string
  glassId: string
  reviewedAt: Temporal.Instant
  reviewedBy: string
  salt: Uint8Array
  schoolId: string
  verdict: string
  why: string
}

export interface ConcernsCheckAnswer {
  answeredAt: Temporal.Instant
  answeredBy: string
  concernId: string
  id: string
  isMet: boolean
  line: string
  schoolId: string
  why: string | null
}

export interface ConcernsChild {
  addedAt: Temporal.Instant
  addedBy: string | null
  concernId: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  filed: Generated<Json>
  id: string
  part: string | null
  personId: string
  schoolId: string
}

export interface ConcernsChildCard {
  addedAt: Temporal.Instant | null
  concernId: string | null
  personId: string | null
  schoolId: string | null
}

export interface ConcernsChildParticular {
  concernId: string
  field: string
  id: string
  personId: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
  said: string | null
  salt: Uint8Array | null
  schoolId: string
  source: string
}

export interface ConcernsConcern {
  about: string
  awaitsAccount: Generated<boolean>
  door: string | null
  doorName: string | null
  form: Generated<Json>
  fromOutside: Generated<boolean>
  happened: string
  id: string
  marks: Generated<Json>
  more: Generated<Json>
  othersSaid: string
  raised: Generated<string[]>
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
  signedPosition: string | null
  source: string
  speaksOf: Generated<string[]>
  thought: string
  writtenAt: Temporal.Instant
}

export interface ConcernsContact {
  advice: string | null
  agency: string | null
  although: string | null
  awaitsReply: Generated<boolean>
  concernId: string
  happenedAt: Temporal.Instant
  how: string
  id: string
  purpose: string | null
  recordedAt: Temporal.Instant
  recordedBy: string
  replyTo: string | null
  said: string
  salt: Uint8Array
  schoolId: string
  side: string
  spokenBy: string | null
  theirReference: string | null
  who: string
}

export interface ConcernsDebrief {
  concernId: string
  heldOn: Temporal.PlainDate
  id: string
  lessons: string
  people: string
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  schoolId: string
  worked: string
}

export interface ConcernsDecision {
  choice: string
  concernId: string
  consulted: string | null
  decidedAt: Temporal.Instant
  decidedBy: string
  id: string
  notReferredBecause: string | null
  otherRisk: string | null
  parentsNotToldBecause: string | null
  parentsTold: string
  reasons: string
  replacedAt: Temporal.Instant | null
  restsOn: Generated<string[]>
  reviewOn: Temporal.PlainDate | null
  risks: Generated<string[]>
  salt: Uint8Array
  sayToReporter: string
  schoolId: string
  told: Generated<Json>
  triage: Generated<Json>
}

export interface ConcernsDeviceSearch {
  begunAt: Temporal.Instant
  begunBy: string
  concernId: string
  device: string
  grounds: string[]
  id: string
  owner: string
  place: string
  salt: Uint8Array
  schoolId: string
  takenAt: Temporal.Instant
  takenBy: string
  why: string
}

export interface ConcernsDeviceSearchEntry {
  answers: Json
  concernId: string
  happenedAt: Temporal.Instant
  id: string
  kind: string
  n: number
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  schoolId: string
  searchId: string
}

export interface ConcernsDocument {
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

export interface ConcernsDocumentDestruction {
  concernId: string
  destroyedAt: Temporal.Instant
  destroyedBy: string
  documentId: string
  schoolId: string
  wordId: string
}

export interface ConcernsDocumentFile {
  addedAt: Temporal.Instant
  addedBy: string
  bytes: number
  concernId: string
  documentId: string
  fileId: string
  schoolId: string
}

export interface ConcernsDocumentPoliceWord {
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

export interface ConcernsDocumentQuestion {
  answeredAt: Temporal.Instant
  answeredBy: string
  concernId: string
  id: string
  salt: Uint8Array
  schoolId: string
  why: string
}

export interface ConcernsDocumentSeal {
  concernId: string
  documentId: string
  salt: Uint8Array
  schoolId: string
  sealedAt: Temporal.Instant
  sealedBy: string
  why: string | null
}

export interface ConcernsDocumentWithdrawal {
  concernId: string
  documentId: string
  salt: Uint8Array
  schoolId: string
  why: string
  withdrawnAt: Temporal.Instant
  withdrawnBy: string
}

export interface ConcernsEarlierBatch {
  broughtAt: Temporal.Instant
  broughtBy: string
  cameFrom: string
  id: string
  lines: number
  madeAs: string
  originalKept: string
  salt: Uint8Array
  schoolId: string
  sha256: Uint8Array
}

export interface ConcernsEarlierChild {
  batchId: string
  born: string
  called: string
  id: string
  knownBy: string
  perhaps: Generated<string[]>
  personId: string | null
  schoolId: string
}

export interface ConcernsEarlierEntry {
  acted: string
  author: string
  batchId: string
  category: string
  childId: string
  happenedAt: Temporal.Instant | null
  happenedOn: Temporal.PlainDate | null
  id: string
  line: number
  others: Json
  pupilsNamed: string[]
  rowSha256: Uint8Array
  schoolId: string
  words: string
}

export interface ConcernsEarlierFile {
  acceptedAt: Temporal.Instant | null
  broughtAt: Temporal.Instant
  broughtBy: string
  cameFrom: string
  childId: string | null
  columnsChosen: Json | null
  headingsSha256: Uint8Array | null
  id: string
  leftOut: Generated<Json>
  lines: number
  madeAs: string
  originalKept: string
  schoolId: string
  sealed: Uint8Array | null
  setAsideAt: Temporal.Instant | null
  sha256: Uint8Array
}

export interface ConcernsEarlierJoin {
  childId: string
  id: string
  joinedAt: Temporal.Instant
  joinedBy: string
  personId: string
  salt: Uint8Array
  schoolId: string
  why: string
}

export interface ConcernsEarlierWithdrawal {
  batchId: string
  salt: Uint8Array
  schoolId: string
  why: string
  withdrawnAt: Temporal.Instant
  withdrawnBy: string
}

export interface ConcernsElsewhere {
  concernId: string
  happenedAt: Temporal.Instant
  id: string
  kind: string
  lateBecause: string | null
  place: string
  recordedAt: Temporal.Instant
  recordedBy: string
  reference: string | null
  salt: Uint8Array
  schoolId: string
  words: string | null
}

export interface ConcernsExtractReading {
  concernId: string
  extractId: string
  id: string
  readAt: Temporal.Instant
  schoolId: string
}

export interface ConcernsFiguresReview {
  duty: string
  figuresId: string
  id: string
  metOn: Temporal.PlainDate
  minute: string | null
  reviewedAt: Temporal.Instant
  reviewedBy: string
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsFileDestruction {
  confirmedBy: string
  destroyedAt: Temporal.Instant
  documents: number
  fromYear: number | null
  id: string
  isWhole: boolean
  keptFrom: string[]
  line: string
  proposedAt: Temporal.Instant
  proposedBy: string
  recordReferences: string[]
  reference: string
  rowsTakenOut: number
  schoolId: string
  stays: string[]
  toYear: number | null
  years: number
}

export interface ConcernsFileHold {
  childId: string
  id: string
  kind: string
  liftedAt: Temporal.Instant | null
  liftedBecause: string | null
  liftedBy: string | null
  salt: Uint8Array
  schoolId: string
  setAt: Temporal.Instant
  setBy: string
  why: string
}

export interface ConcernsFileLine {
  childId: string
  id: string
  line: string
  salt: Uint8Array
  schoolId: string
  setAt: Temporal.Instant
  setBy: string
  why: string
}

export interface ConcernsFileReview {
  childId: string
  concernIds: string[]
  decided: string
  decidedAt: Temporal.Instant
  decidedBy: string
  endedAt: Temporal.Instant | null
  endedBecause: string | null
  endedBy: string | null
  id: string
  keptUntil: Temporal.PlainDate | null
  salt: Uint8Array
  schoolId: string
  why: string
  withRest: boolean
}

export interface ConcernsFileTold {
  personId: string
  schoolId: string
  toldAt: Temporal.Instant
}

export interface ConcernsFileTombstone {
  id: string
  keyHash: Uint8Array
  madeAt: Temporal.Instant
  reviewId: string
  schoolId: string
}

export interface ConcernsGivenExtract {
  because: string
  concernId: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsAt: Temporal.Instant
  id: string
  recipientId: string
  salt: Uint8Array
  schoolId: string
  sharedAt: Temporal.Instant
  sharedBy: string
  words: string
}

export interface ConcernsHeld {
  concernId: string
  heldAt: Temporal.Instant
  schoolId: string
}

export interface ConcernsKeptChild {
  bornOn: Temporal.PlainDate | null
  family: string[]
  initials: string
  keptAt: Temporal.Instant
  name: string
  personId: string
  schoolId: string
  upn: string | null
}

export interface ConcernsLeadHand {
  because: string | null
  concernId: string
  handedAt: Temporal.Instant
  handedBy: string
  id: string
  n: number
  personId: string
  schoolId: string
}

export interface ConcernsMonthSigned {
  id: string
  month: Temporal.PlainDate
  openings: number
  people: number
  schoolId: string
  signedAt: Temporal.Instant
  signedBy: string
  words: string | null
}

export interface ConcernsNamedCard {
  id: string | null
  initials: string | null
  keptBornOn: Temporal.PlainDate | null
  name: string | null
  schoolId: string | null
}

export interface ConcernsOwnKind {
  addedAt: Temporal.Instant
  addedBy: string
  area: string
  id: string
  name: string
  salt: Uint8Array
  schoolId: string
  why: string
}

export interface ConcernsOwnKindEnd {
  endedAt: Temporal.Instant
  endedBy: string
  kindId: string
  schoolId: string
}

export interface ConcernsPattern {
  className: string | null
  concernIds: string[]
  id: string
  kind: string
  personId: string | null
  raisedAt: Temporal.Instant
  schoolId: string
  weeks: number
}

export interface ConcernsPatternReview {
  concernIds: string[]
  conclusion: string
  patternId: string
  reviewedAt: Temporal.Instant
  reviewedBy: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface ConcernsProcedureEntry {
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

export interface ConcernsProcedureRun {
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

export interface ConcernsProtectionOrder {
  concernId: string
  happenedOn: Temporal.PlainDate
  id: string
  name: string
  recordedAt: Temporal.Instant
  recordedBy: string
  referralId: string
  salt: Uint8Array
  schoolId: string
  state: string
  who: string
}

export interface ConcernsReader {
  because: string
  concernId: string
  endedAt: Temporal.Instant | null
  endedBy: string | null
  endsAt: Temporal.Instant | null
  grantedAt: Temporal.Instant
  grantedBy: string | null
  id: string
  personId: string
  schoolId: string
}

export interface ConcernsReading {
  concernId: string
  duty: string | null
  personId: string
  readAt: Temporal.Instant
  schoolId: string
}

export interface ConcernsRecordKept {
  childId: string
  concernId: string | null
  id: string
  keptUntil: Temporal.PlainDate
  reviewId: string
  schoolId: string
}

export interface ConcernsReferral {
  agency: string
  concernId: string
  draft: string
  draftedAt: Temporal.Instant
  draftedBy: string
  id: string
  level: string | null
  levelDocument: string | null
  other: string | null
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsReferralStep {
  concernId: string
  happenedAt: Temporal.Instant
  how: string
  id: string
  kind: string
  nextStep: string | null
  outcome: string | null
  recordedAt: Temporal.Instant
  recordedBy: string
  referralId: string
  salt: Uint8Array
  schoolId: string
  theirReference: string | null
  who: string
  words: string
}

export interface ConcernsRestricted {
  concernId: string | null
  schoolId: string | null
}

export interface ConcernsRestriction {
  because: string
  concernId: string
  id: string
  lifts: string | null
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsRetentionSchedule {
  agreedAt: Temporal.Instant | null
  agreedBy: string | null
  because: string | null
  id: string
  proposedAt: Temporal.Instant
  proposedBy: string
  salt: Uint8Array
  schoolId: string
  sendYears: number
  setAsideAt: Temporal.Instant | null
  setAsideBy: string | null
  years: number
}

export interface ConcernsRung {
  askedBy: string | null
  chairToldAt: Temporal.Instant | null
  concernId: string
  dueAt: Temporal.Instant
  duty: string
  endedAt: Temporal.Instant | null
  endedWhy: string | null
  id: string
  reachedAt: Temporal.Instant
  remindedAt: Temporal.Instant | null
  schoolId: string
  told: Generated<string[]>
}

export interface ConcernsSaid {
  concernId: string | null
  saidAt: Temporal.Instant | null
  schoolId: string | null
  words: string | null
}

export interface ConcernsSaidEarlier {
  childId: string | null
  entryId: string | null
  schoolId: string | null
  words: string | null
}

export interface ConcernsSaidOfSeveral {
  concernIds: string[] | null
  saidAt: Temporal.Instant | null
  schoolId: string | null
  words: string | null
}

export interface ConcernsSanction {
  age: number | null
  asks: string
  asksParents: boolean
  because: string
  circumstances: string | null
  clause: string | null
  concernId: string
  decidedBy: string
  decidedOn: Temporal.PlainDate
  effect: string | null
  endsOn: Temporal.PlainDate | null
  happenedLevel: number | null
  happenedOn: Temporal.PlainDate
  id: string
  isElsewhere: boolean
  level: number | null
  link: string | null
  outsideBecause: string | null
  personId: string
  policyEdition: string | null
  policyName: string | null
  policyVersionId: string | null
  recordedAt: Temporal.Instant
  recordedBy: string
  route: string | null
  salt: Uint8Array
  sanction: string | null
  schoolId: string
  victim: string | null
  yearGroup: string | null
}

export interface ConcernsSanctionStep {
  concernId: string
  happenedOn: Temporal.PlainDate
  how: string | null
  id: string
  kind: string
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  sanctionId: string
  schoolId: string
  toldBy: string | null
  toldId: string | null
  toldName: string | null
  words: string | null
}

export interface ConcernsSearcher {
  authorisedAt: Temporal.Instant
  authorisedBy: string
  id: string
  leads: boolean
  personId: string
  post: string
  schoolId: string
}

export interface ConcernsSearcherEnd {
  endedAt: Temporal.Instant
  endedBy: string
  schoolId: string
  searcherId: string
  why: string
}

export interface ConcernsSearchGuidance {
  address: string | null
  edition: string
  id: string
  keptAt: Temporal.Instant
  keptBy: string
  schoolId: string
}

export interface ConcernsSearchGuidanceReview {
  guidanceId: string
  reviewedAt: Temporal.Instant
  reviewedBy: string
  schoolId: string
  words: string
}

export interface ConcernsSharing {
  although: string | null
  concernId: string
  consent: string
  happenedAt: Temporal.Instant
  id: string
  recordedAt: Temporal.Instant
  recordedBy: string
  salt: Uint8Array
  schoolId: string
  sharedWith: string
  what: string
  why: string
  withoutBecause: string | null
}

export interface ConcernsSign {
  asks: Json
  concernId: string
  id: string
  markedAt: Temporal.Instant
  markedBy: string
  name: string
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsSignLeft {
  agency: string
  concernId: string
  leftAt: Temporal.Instant
  leftBy: string
  salt: Uint8Array
  schoolId: string
  signId: string
  why: string
}

export interface ConcernsSupportLine {
  concernId: string
  happenedOn: Temporal.PlainDate
  id: string
  kind: string
  nextMeetingOn: Temporal.PlainDate | null
  planId: string
  recordedAt: Temporal.Instant
  recordedBy: string
  reviewOn: Temporal.PlainDate | null
  salt: Uint8Array
  schoolId: string
  verdict: string | null
  words: string
}

export interface ConcernsSupportPlan {
  adultId: string
  childId: string
  concernId: string
  firstMeetingOn: Temporal.PlainDate
  help: string
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  reviewOn: Temporal.PlainDate
  salt: Uint8Array
  schoolId: string
}

export interface ConcernsTaking {
  because: string
  childId: string
  concernIds: string[]
  entries: number
  id: string
  reference: string
  salt: Uint8Array
  schoolId: string
  takenAt: Temporal.Instant
  takenBy: string
  what: string
  withKept: Generated<boolean>
}

export interface ConcernsTermFigures {
  endsOn: Temporal.PlainDate
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  remark: string | null
  salt: Uint8Array
  schoolId: string
  shown: Json
  startsOn: Temporal.PlainDate
  termName: string
  total: number | null
}

export interface ConcernsTrendDeed {
  doneAt: Temporal.Instant
  doneBy: string
  groupId: string
  id: string
  kind: string
  salt: Uint8Array
  schoolId: string
  words: string
}

export interface ConcernsTrendGroup {
  id: string
  madeAt: Temporal.Instant
  madeBy: string
  salt: Uint8Array
  schoolId: string
  title: string
}

export interface ConcernsTrendGrouped {
  groupedAt: Temporal.Instant
  groupedBy: string
  groupId: string
  noteId: string
  schoolId: string
}

export interface ConcernsTrendNote {
  id: string
  kind: string
  notedOn: Temporal.PlainDate
  salt: Uint8Array
  schoolId: string
  title: string
  words: string
  writtenAt: Temporal.Instant
  writtenBy: string
}

export interface ConcernsUnsigned {
  concernId: string
  key: Uint8Array
  schoolId: string
}

export interface ConcernsWayBack {
  concernId: string
  endsAt: Temporal.Instant
  key: Uint8Array
  schoolId: string
}

export interface ConcernsWriterWord {
  concernId: string
  personId: string
  said: string
  saidAt: Temporal.Instant
  schoolId: string
}

export interface ConcernsTables {
  'concerns.action': ConcernsAction
  'concerns.actionEnd': ConcernsActionEnd
  'concerns.addition': ConcernsAddition
  'concerns.alertAdult': ConcernsAlertAdult
  'concerns.alertFlag': ConcernsAlertFlag
  'concerns.answerTold': ConcernsAnswerTold
  'concerns.attempt': ConcernsAttempt
  'concerns.barred': ConcernsBarred
  'concerns.breakGlass': ConcernsBreakGlass
  'concerns.breakGlassReading': ConcernsBreakGlassReading
  'concerns.breakGlassReview': ConcernsBreakGlassReview
  'concerns.checkAnswer': ConcernsCheckAnswer
  'concerns.child': ConcernsChild
  'concerns.childCard': ConcernsChildCard
  'concerns.childParticular': ConcernsChildParticular
  'concerns.concern': ConcernsConcern
  'concerns.contact': ConcernsContact
  'concerns.debrief': ConcernsDebrief
  'concerns.decision': ConcernsDecision
  'concerns.deviceSearch': ConcernsDeviceSearch
  'concerns.deviceSearchEntry': ConcernsDeviceSearchEntry
  'concerns.document': ConcernsDocument
  'concerns.documentDestruction': ConcernsDocumentDestruction
  'concerns.documentFile': ConcernsDocumentFile
  'concerns.documentPoliceWord': ConcernsDocumentPoliceWord
  'concerns.documentQuestion': ConcernsDocumentQuestion
  'concerns.documentSeal': ConcernsDocumentSeal
  'concerns.documentWithdrawal': ConcernsDocumentWithdrawal
  'concerns.earlierBatch': ConcernsEarlierBatch
  'concerns.earlierChild': ConcernsEarlierChild
  'concerns.earlierEntry': ConcernsEarlierEntry
  'concerns.earlierFile': ConcernsEarlierFile
  'concerns.earlierJoin': ConcernsEarlierJoin
  'concerns.earlierWithdrawal': ConcernsEarlierWithdrawal
  'concerns.elsewhere': ConcernsElsewhere
  'concerns.extractReading': ConcernsExtractReading
  'concerns.figuresReview': ConcernsFiguresReview
  'concerns.fileDestruction': ConcernsFileDestruction
  'concerns.fileHold': ConcernsFileHold
  'concerns.fileLine': ConcernsFileLine
  'concerns.fileReview': ConcernsFileReview
  'concerns.fileTold': ConcernsFileTold
  'concerns.fileTombstone': ConcernsFileTombstone
  'concerns.givenExtract': ConcernsGivenExtract
  'concerns.held': ConcernsHeld
  'concerns.keptChild': ConcernsKeptChild
  'concerns.leadHand': ConcernsLeadHand
  'concerns.monthSigned': ConcernsMonthSigned
  'concerns.namedCard': ConcernsNamedCard
  'concerns.ownKind': ConcernsOwnKind
  'concerns.ownKindEnd': ConcernsOwnKindEnd
  'concerns.pattern': ConcernsPattern
  'concerns.patternReview': ConcernsPatternReview
  'concerns.procedureEntry': ConcernsProcedureEntry
  'concerns.procedureRun': ConcernsProcedureRun
  'concerns.protectionOrder': ConcernsProtectionOrder
  'concerns.reader': ConcernsReader
  'concerns.reading': ConcernsReading
  'concerns.recordKept': ConcernsRecordKept
  'concerns.referral': ConcernsReferral
  'concerns.referralStep': ConcernsReferralStep
  'concerns.restricted': ConcernsRestricted
  'concerns.restriction': ConcernsRestriction
  'concerns.retentionSchedule': ConcernsRetentionSchedule
  'concerns.rung': ConcernsRung
  'concerns.said': ConcernsSaid
  'concerns.saidEarlier': ConcernsSaidEarlier
  'concerns.saidOfSeveral': ConcernsSaidOfSeveral
  'concerns.sanction': ConcernsSanction
  'concerns.sanctionStep': ConcernsSanctionStep
  'concerns.searcher': ConcernsSearcher
  'concerns.searcherEnd': ConcernsSearcherEnd
  'concerns.searchGuidance': ConcernsSearchGuidance
  'concerns.searchGuidanceReview': ConcernsSearchGuidanceReview
  'concerns.sharing': ConcernsSharing
  'concerns.sign': ConcernsSign
  'concerns.signLeft': ConcernsSignLeft
  'concerns.supportLine': ConcernsSupportLine
  'concerns.supportPlan': ConcernsSupportPlan
  'concerns.taking': ConcernsTaking
  'concerns.termFigures': ConcernsTermFigures
  'concerns.trendDeed': ConcernsTrendDeed
  'concerns.trendGroup': ConcernsTrendGroup
  'concerns.trendGrouped': ConcernsTrendGrouped
  'concerns.trendNote': ConcernsTrendNote
  'concerns.unsigned': ConcernsUnsigned
  'concerns.wayBack': ConcernsWayBack
  'concerns.writerWord': ConcernsWriterWord
}
