import type { Actor, Right } from '../../platform/call.ts'
import { holds, type Permissions } from '../../platform/permission.ts'
import type { Id } from '../../words/ids.ts'

/** Concerns about children are read by duty. Anybody else reads one by a row that says why. */
export const BY_DUTY: readonly Right[] = ['dsl', 'deputy-dsl']
const ANYBODY_HERE: readonly Right[] = [
  ...(['staff', 'governor', 'volunteer', 'contractor', 'visitor', 'parent', 'pupil'] as const),
]
/** Adults of the school who may be asked to read one. */
const MAY_BE_ASKED: readonly Right[] = ['staff', 'governor', 'volunteer', 'contractor']

/** Who may be shown the figures of a term, where the policy says so; the leads make them. */
export const FIGURES_READERS: readonly Right[] = [
  ...BY_DUTY,
  'safeguarding-governor',
  'online-safety-governor',
  'chair-of-governors',
  'headteacher',
]

/** Those of them who are, unless a policy says otherwise. */
export const TOLD_OF_TERMS: readonly Right[] = [...BY_DUTY, 'safeguarding-governor', 'headteacher']

/** Two of them, as with an erasure: none has to be waited for. */
export const SCHEDULE_KEEPERS: readonly Right[] = [
  'data-protection-officer',
  'headteacher',
  'chair-of-governors',
]

/** Who opened records in a month: whoever answers for data signs, and the governors see that it is. */
export const SEES_MONTHS: readonly Right[] = [
  'data-protection-officer',
  'chair-of-governors',
  'safeguarding-governor',
  'headteacher',
]

export type Read = { isReader: boolean }
/** Whoever may be the last rung of the ladder, and then decides what nobody below them may. */
const MAY_DEAL: readonly Right[] = [...BY_DUTY, 'headteacher']
/** An acting head holds the same duty. Governors, the office and other leads do not: docs/decisions says why. */
export const BREAKS_GLASS: readonly Right[] = ['headteacher']
export const isDutyOrReader = (actor: Actor, { isReader }: Read): boolean => isReader || holds(actor, BY_DUTY)
const isOwn = (actor: Actor, { reporterId }: { reporterId: Id | null }): boolean =>
  actor.personId !== null && reporterId === actor.personId

const isOwner = (actor: Actor, { ownerId }: { ownerId: Id }): boolean =>
  actor.personId !== null && actor.personId === ownerId
export const isOwnerOrDuty = (actor: Actor, task: { ownerId: Id }): boolean =>
  isOwner(actor, task) || holds(actor, BY_DUTY)

/** Whoever wrote it, and whoever may read the concern in which it stands. */
const isMineOrRead = (actor: Actor, { isMine, ...read }: Read & { isMine: boolean }): boolean =>
  isMine || isDutyOrReader(actor, read)

export const may = {
  report: { to: 'report a concern', who: ANYBODY_HERE },
  /** A parent, a visitor or a child who has not signed in: asked for no right, so that no report is ever refused. */
  reportFromOutside: { to: 'tell the school', who: ['anyone'] },
  /** What came from outside in great number. */
  seeApart: { to: 'see concerns about children', who: BY_DUTY },
  /** One's own words, that they were read, and the short answer. */
  seeOwn: { to: 'see what you have reported', who: ANYBODY_HERE, when: isOwn },
  /** Of a report that nobody had signed: by the secret of the browser from which it was sent. */
  sayWhoWrote: { to: 'say whether you wrote it', who: ANYBODY_HERE },
  pressOn: { to: 'press on what you have reported', who: ANYBODY_HERE, when: isOwn },
  addToOwn: { to: 'add to what you have reported', who: ANYBODY_HERE, when: isOwn },
  see: { to: 'see concerns about children', who: MAY_BE_ASKED, when: isDutyOrReader },
  deal: { to: 'deal with concerns about children', who: MAY_DEAL, when: isDutyOrReader },
  /** After triage a lead adds a document, withdraws one, and says whether the record is of a kind that takes none. */
  addDocument: { to: 'add a document', who: BY_DUTY },
  /** Whoever sees a document may say that it should not be here; the headteacher sees one that was sealed. */
  seeSeal: { to: 'see this document', who: MAY_BE_ASKED },
  sealDocument: { to: 'seal this document', who: MAY_BE_ASKED, when: isDutyOrReader },
  dealWithSeal: { to: 'record what the police said', who: MAY_DEAL },
  /** Whoever answers for a record about an adult is told that nothing comes in, where the child’s record takes nothing. */
  knowOfPictures: {
    to: 'see whether a document can be added',
    who: ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'],
  },
  /** What a pupil’s file left empty that only the lead and the deputies see. */
  keepParticular: { to: 'complete what a pupil’s file left empty', who: BY_DUTY },
  /** What an order restricted. */
  liftRestriction: { to: 'lift a restriction of a record', who: BY_DUTY },
  /** A sanction is a deed of the staff: of whoever deals with the record, or of the staff was asked to read it. */
  sanction: { to: 'record a sanction', who: ['staff', ...MAY_DEAL], when: isDutyOrReader },
  /** What the school does about each kind of concern: to be read before anything has happened. */
  seeProcedures: { to: 'see what is done about a concern', who: MAY_BE_ASKED },
  /** Children and adults by name, to say who stands in a concern and who may read it. */
  lookUp: { to: 'look up who stands in a concern', who: MAY_DEAL },
  /** All that is recorded of one child, whichever concern it stands in. */
  seeChronology: { to: 'see what is recorded of a child', who: BY_DUTY },
  /** Counts of what the reader may read, with small numbers in them: they tell of children. */
  seeTrends: { to: 'see the figures of concerns', who: BY_DUTY },
  /** When its time has come: kept longer, or proposed to be destroyed; a hold at any time. */
  keepFile: { to: 'say how long a child’s file is kept', who: BY_DUTY },
  /** The second of two: another lead, or the headteacher. */
  seeDestruction: { to: 'see a destruction that was proposed', who: MAY_DEAL },
  confirmDestruction: {
    to: 'confirm this destruction: somebody else does',
    who: MAY_DEAL,
    when: (actor: Actor, { decidedBy }: { decidedBy: Id }) =>
      actor.personId !== null && actor.personId !== decidedBy,
  },
  /** Years alone, and no child: by whoever answers for the school’s retention schedule. */
  seeMonths: { to: 'see whether it is looked at who opened records', who: SEES_MONTHS },
  signMonth: { to: 'look at who opened records', who: ['data-protection-officer'] },
  seeSchedule: { to: 'see how long concerns are kept', who: [...SCHEDULE_KEEPERS, ...BY_DUTY] },
  keepSchedule: { to: 'change how long concerns are kept', who: SCHEDULE_KEEPERS },
  agreeSchedule: {
    to: 'agree to this: somebody else does',
    who: SCHEDULE_KEEPERS,
    when: (actor: Actor, { proposedBy }: { proposedBy: Id }) =>
      actor.personId !== null && actor.personId !== proposedBy,
  },
  /** A new app, game or challenge, about no child: whoever works or helps here. */
  noteTrend: { to: 'write down what children take part in', who: MAY_BE_ASKED },
  /** A term that has ended, without names and without small numbers. */
  seeTerms: { to: 'see the figures of a term', who: FIGURES_READERS },
  makeTerms: { to: 'make the figures of a term', who: BY_DUTY },
  reviewTerms: {
    to: 'review the figures of a term',
    who: FIGURES_READERS.filter(right => !BY_DUTY.includes(right)),
  },
  /** Away from the screen, where nobody can take it back. */
  takeFile: { to: 'take a child’s file', who: BY_DUTY },
  /** What another system held of children, brought in as it was. */
  bringEarlier: { to: 'bring in records of another system', who: BY_DUTY },
  /**
   * In an emergency, when whoever reads it by duty does not answer: the head, or whoever acts as head. Each opening is told
   * to the lead and the deputies, and somebody else says afterwards whether it was right.
   */
  breakGlass: { to: 'open a child’s file in an emergency', who: BREAKS_GLASS },
  seeGlass: { to: 'see when a child’s file was opened in an emergency', who: MAY_DEAL },
  reviewGlass: {
    to: 'say whether it was right: somebody else does',
    who: MAY_DEAL,
    when: (actor: Actor, { openedBy }: { openedBy: Id }) => actor.personId !== openedBy,
  },
  /** By name, reference or words: whoever reads all of them by duty. The database keeps them from what is not for them. */
  searchRecords: { to: 'search what is recorded of children', who: BY_DUTY },
  /** Whoever reads it and finds that it is about their family. */
  passOn: { to: 'pass this concern on', who: MAY_BE_ASKED, when: isDutyOrReader },
  /** What somebody was asked to do: the words of the task, and nothing of what it is about. */
  endAction: { to: 'say what became of this', who: MAY_BE_ASKED, when: isOwnerOrDuty },
  /** Whoever a lead asks to be alert to a child: which of them is asked by the statement. */
  beAlert: { to: 'see to whom you are asked to be alert', who: MAY_BE_ASKED },
  /** Some words of a record, for one reader: whose they are is asked by the statement. */
  readExtract: { to: 'read this', who: MAY_BE_ASKED },
  /** Who may search a pupil's device: everybody who works here is shown whom to call. */
  seeSearchers: { to: 'see who may search a pupil’s device', who: MAY_BE_ASKED },
  search: {
    to: 'search or take a pupil’s device',
    who: MAY_BE_ASKED,
    when: (_: Actor, { isSearcher }: { isSearcher: boolean }) => isSearcher,
  },
  seeSearch: { to: 'see this device', who: MAY_BE_ASKED, when: isMineOrRead },
  /** Its hands, that it is evidence, and the stop: also once somebody may search no more. */
  keepDevice: { to: 'write down where this device is', who: MAY_BE_ASKED, when: isMineOrRead },
  decideOnDevice: { to: 'decide about this device', who: MAY_DEAL, when: isDutyOrReader },
  authoriseSearchers: { to: 'say who may search a pupil’s device', who: ['headteacher'] },
  keepSearchGuidance: { to: 'keep the guidance on searches', who: MAY_DEAL },
  /** That somebody has begun to report and not sent it: never a word of it. */
  seeBegun: { to: 'see that a report was begun', who: BY_DUTY },
  seeOwnBegun: { to: 'see what you have begun', who: ANYBODY_HERE },
  runClocks: { to: 'say that something is late', who: ['system'] },
  /** That something waits unread, and how long: never what, nor about whom. */
  seeWaiting: { to: 'see how long concerns wait', who: ['chair-of-governors'] },
  moveLadder: { to: 'move a concern up its ladder', who: ['system'] },
} satisfies Permissions
