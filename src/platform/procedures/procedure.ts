import type { Right } from '../call.ts'
import type { Rule } from '../deadlines/due.ts'

/**
 * What is done about one kind of concern: in which order, what is asked and kept, and what must never happen. It is
 * data. A room says which it has; a run keeps the whole of the one it began with, so a later version moves no old run.
 */
export type Procedure = {
  /** For life, as a control's name. */
  key: string
  title: string
  /** Other names for the same, old and new, by which somebody may look for it. */
  alsoCalled: readonly string[]
  /** Beginnings of words by which a record may speak of it; and whether a decision asks why it is not followed then. */
  toldBy?: { words: readonly string[]; isAsked?: true }
  version: number
  guidance: readonly { name: string; edition: string }[]
  /** Other policies of the school that it stands with, by the name that its policy gives them. */
  policies?: readonly string[]
  /** What stands above everything on its page. */
  first: string
  /** What must never be done. No policy takes one away. */
  never: readonly string[]
  /** The last of them ends it. */
  steps: readonly Step[]
  locks: readonly Lock[]
}

export type Step = {
  key: string
  title: string
  says: string
  asks: readonly Ask[]
  /** The guidance's own place for it, shown beside it. */
  from?: string
  /** Recorded elsewhere in the room, under this name: it is done when the room says so. */
  by?: string
  /** Another page of the room that helps with it, under this name. */
  helpedBy?: string
  /** Only these record it, or record it so, whoever else deals with the record. */
  who?: {
    are: readonly Right[]
    if?: If
    /** And not whoever recorded this step last: two people look at it. */
    other?: string
  }
  /** Steps that must be settled before this one can be recorded. */
  after: readonly string[]
  /** What was settled before one of these was recorded again is asked again. */
  again?: readonly string[]
  /** A step that does not apply needs nothing. */
  only?: When
  /** What leaving it out takes. */
  skip: 'never' | 'reason'
  /** A fixed step is there in every school's version, and is never left out. */
  isFixed: boolean
  /** Each time it happens is a line of its own, as with the hands a device passes through. */
  isMany: boolean
  /** It is there for what may happen, and nobody waits for it. */
  ifItHappens?: true
  within?: Rule
  /** It is done before anything is written, and its time runs from the beginning: what to do while it still waits. */
  atOnce?: string
  /** Once it is done, whoever an answer asks to be told has been. */
  refers?: true
}

export type Option = {
  value: string
  text: string
  hint?: string
  /** Nothing of this answer is kept here: it leads to another place of the house, under this name. */
  leadsTo?: string
}

export const ASK_KINDS = ['yes-no', 'yes-no-unknown', 'choice', 'line', 'words'] as const

export type Ask = {
  key: string
  /** "{child}" in it is the name of the child of whom it is asked. */
  label: string
  hint?: string
  kind: (typeof ASK_KINDS)[number]
  /** Of a choice. */
  options?: readonly Option[]
  /** Asked of each child that stands in it, and answered for each. */
  isEach: boolean
  /** The room fills it in by what it knows: nobody types it. */
  isFilled?: true
  /** Always, never, or where another ask of the same step is answered so. */
  isNeeded: boolean | If
  /** It must be this answer, or the step is refused in these words. */
  must?: { be: string; says: string; if?: If }
  /** An answer that takes away the choice to keep it in school. Nothing but "no" is no: unknown counts, and so does silence. */
  trigger?: { says: string; onlyIf?: Under; isUrgent?: true }
}

/** Where another ask of the same step, of the same child where it is asked of each, is one of these. */
export type If = { ask: string; is: readonly string[] }

/** Where somebody of whom an ask is answered "yes", or not "no", is younger than this, or of an age that nobody knows. */
export type Under = { ask: string; age: number }

/** Of what was answered (of any child, where it is asked of each), or of what is recorded elsewhere in the room. */
export type When = Answered | { recorded: string } | { notRecorded: string } | { unless: Answered }
export type Answered = { step: string; ask: string; is: readonly string[] }

/** An act of the room, or a step by its key, that stays shut until these are settled, and why. */
export type Lock = { act: string; until: readonly Until[]; says: string }
/** A step is settled, an answer is one of these (or one of several is), or no trigger stands and all are answered. */
export type Until =
  | { step: string }
  | { answer: Answered }
  | { oneOf: readonly Answered[] }
  | { noTrigger: true }
