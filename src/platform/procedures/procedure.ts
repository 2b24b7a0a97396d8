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
  version: number
  guidance: readonly { name: string; edition: string }[]
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
  /** Steps that must be settled before this one can be recorded. */
  after: readonly string[]
  /** Of what was answered: a step that does not apply needs nothing. */
  only?: When
  /** What leaving it out takes. A fixed step is there in every school's version. */
  skip: 'never' | 'reason'
  isFixed: boolean
  /** Each time it happens is a line of its own, as with the hands a device passes through. It may stay empty. */
  isMany: boolean
  within?: Rule
}

export const ASK_KINDS = ['yes-no', 'yes-no-unknown', 'choice', 'line', 'words'] as const

export type Ask = {
  key: string
  label: string
  hint?: string
  kind: (typeof ASK_KINDS)[number]
  /** Of a choice. */
  options?: readonly { value: string; text: string }[]
  /** Asked of each child that stands in it, and answered for each. */
  isEach: boolean
  isNeeded: boolean
  /** It must be this answer, or the step is refused in these words. */
  must?: { be: string; says: string }
  /** An answer that takes away the choice to keep it in school. Nothing but "no" is no: unknown counts, and so does silence. */
  trigger?: { says: string; onlyIf?: Under }
}

/** Where somebody of whom an ask is answered "yes", or not "no", is younger than this, or of an age that nobody knows. */
export type Under = { ask: string; age: number }

export type When = { step: string; ask: string; is: readonly string[] }

/** An act of the room that stays shut until these are settled, and why. */
export type Lock = { act: string; until: readonly Until[]; says: string }
/** A step is settled, an answer is one of these, or no trigger stands and all are answered. */
export type Until = { step: string } | { answer: When } | { noTrigger: true }
