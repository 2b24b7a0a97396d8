import type { Elsewhere } from '../elsewhere.ts'
import type { PolicyStanding } from './elsewhere.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { CheckAnswer } from '../checklist.ts'
import type { ToldKept } from '../asked-of-decision.ts'
import type { TriageKept } from '../triage.ts'
import type { ParticularKept } from '../particulars.ts'
import type { RiskKey } from '../risks.ts'
import type { Field, FormOfRecord, More } from '../record-fields.ts'
import type { Choice, Part, RightNow, SayToReporter, Source } from '../concern.ts'
import type { WriterWord } from '../writers.ts'
import type { Sign } from './signs.ts'
import type { SharedExtract } from './extract.ts'
import type { OrderKept, Restriction } from '../orders.ts'
import type { Attempt, LeadHand } from './leads.ts'
import type { Sanction } from './sanctions.ts'
import type { FollowUp } from './follow-up.ts'
import type { Support } from './support.ts'
import type { Followed } from './procedures.ts'

// What one concern is made of, as the page that shows it reads it. Instants inside are text, as the database writes them.

export type Child = {
  id: Id
  personId: Id
  name: string
  className: string | null
  yearGroup: string | null
  filed: { dateOfBirth?: string; age?: number }
  /** Of the pupil’s file that day; empty for whoever is no lead. */
  particulars: readonly ParticularKept[]
  part: Part | null
  bornOn: string | null
}
export type Decision = {
  id: Id
  choice: Choice
  reasons: string
  notReferredBecause: string | null
  consulted: string | null
  parentsTold: 'yes' | 'no'
  parentsNotToldBecause: string | null
  reviewOn: string | null
  sayToReporter: SayToReporter
  told: readonly ToldKept[]
  triage: TriageKept
  risks: readonly RiskKey[]
  otherRisk: string | null
  restsOn: readonly Id[]
  decidedAt: string
  decidedBy: string
  isReplaced: boolean
  /** When the writer was told that it is there, and when they looked. */
  toldAt: string | null
  seenAt: string | null
}
/** A line of what has happened. Instants inside are text, as the database writes them. */
export type Addition = {
  id: Id
  kind: 'by-reporter' | 'note' | 'answer-to-child' | 'asked-of-writer'
  words: string
  happenedOn: string | null
  addedAt: string
  addedBy: string | null
  completes: Field | null
}
export type Rung = {
  duty: Duty
  reachedAt: string
  endedAt: string | null
  endedWhy: 'read' | 'unread' | 'not-for-me' | 'pressed-on' | null
  isPressed: boolean
  remindedAt: string | null
  chairToldAt: string | null
}
export type Reader = {
  id: Id
  name: string
  because: string
  grantedAt: string
  grantedBy: string | null
  endsAt: string | null
}
export type ConcernRecord = {
  concernId: Id
  reference: string
  source: Source
  about: string
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  more: More
  form: FormOfRecord
  signedPosition: string | null
  marks: readonly { where: string; words: string }[]
  rightNow: RightNow
  raised: readonly string[]
  reporterId: Id | null
  reporterContact: string | null
  signedAs: string
  writtenAt: Temporal.Instant
  reportedAt: Temporal.Instant
  isReader: boolean
  leads: readonly LeadHand[]
  attempts: readonly Attempt[]
  extracts: readonly SharedExtract[]
  /** The writer was asked something, and has not answered. */
  /** The door by which it came, as the school calls it. */
  doorName: string | null
  awaitsWriter: boolean
  /** Sent from a browser in which nobody had signed in, by somebody who says that they work here. */
  isUnsigned: boolean
  writerWords: readonly WriterWord[]
  /** A child holds two words that open its answers. */
  hasWayBack: boolean
  children: readonly Child[]
  additions: readonly Addition[]
  readings: readonly { name: string; duty: Duty | null; readAt: string }[]
  rungs: readonly Rung[]
  readers: readonly Reader[]
  /** What was said last of each line of the checklist. */
  checks: readonly CheckAnswer[]
  decisions: readonly Decision[]
  /** What is serious about it, and whom it has contacted. */
  signs: readonly Sign[]
  followUp: FollowUp
  /** Orders for a child’s protection, and why only the leads read it, if it is so. */
  orders: readonly OrderKept[]
  restriction: Restriction | null
  /** Who is there for each child, and what became of it. */
  supports: readonly Support[]
  /** How many documents were added to it. */
  documents: number
  /** Devices of pupils that were taken. */
  devices: readonly { searchId: Id; device: string; takenAt: string }[]
  /** What those who dealt with it learnt. */
  debriefs: readonly {
    id: Id
    heldOn: string
    people: string
    worked: string
    lessons: string
    recordedAt: string
    recordedBy: string
  }[]
  /** What was decided about a child’s conduct. */
  sanctions: readonly Sanction[]
  /** Where else it stands or stood. */
  elsewhere: readonly Elsewhere[]
  /** By when another system is to have it; and the policies that stand in Watchword today. */
  otherClock: { dueAt: string; stoppedAt: string | null } | null
  policies: readonly PolicyStanding[]
  /** Those that it follows, with where each stands. */
  procedures: readonly Followed[]
}
