/** A clause as a pattern meets it. */
export type Said = {
  text: string
  /** The line above a list that its items need to be read alone. */
  leadIn: string | null
  /** Who is to do it. */
  actors: readonly string[]
  /** Whom it binds, as audiences. */
  audiences: readonly string[]
}

/**
 * How plain policies ask for a control. The text comes from outside, so quantifiers are bounded. A pattern that
 * begins with `^` reads only the clause's own words, without its lead-in.
 */
export type Saying = {
  words: RegExp
  not?: RegExp
  parameters?: (match: RegExpExecArray, clause: Said) => Record<string, unknown>
  sure: 'word-for-word' | 'likely' | 'guess'
  /** What the words do, to end the sentence "The words '…' ". */
  says?: string
}
