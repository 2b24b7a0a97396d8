/** Which line of the school’s schedule a child’s file follows. */
export const LINES = ['child-protection', 'send'] as const
export type Line = (typeof LINES)[number]
export const LINE_WORDS: Readonly<Record<Line, string>> = {
  'child-protection': 'Child protection',
  send: 'Special educational needs or disability',
}
/** What stands until the school has a schedule of its own. Guidance on retention, never shown as law. */
export const PRODUCT_YEARS: Readonly<Record<Line, number>> = { 'child-protection': 25, send: 31 }

export const HOLD_KINDS = ['claim', 'inquiry', 'police', 'other'] as const
export type HoldKind = (typeof HOLD_KINDS)[number]
export const HOLD_WORDS: Readonly<Record<HoldKind, string>> = {
  claim: 'A claim, or one that may come',
  inquiry: 'An inquiry',
  police: 'A matter of the police',
  other: 'Something else',
}

/** Why something cannot go today, as concerns.record_waits names it. */
export type Wait = 'nobody' | 'not-due' | 'no-birthday' | 'held' | 'kept' | 'open' | 'sealed'
const WAIT_WORDS: Readonly<Record<string, string>> = {
  nobody: 'no child stands in it',
  'not-due': 'another child stands in it whose time has not come',
  'no-birthday': 'no date of birth is known of a child who stands in it',
  held: 'a hold stands on a child who stands in it',
  kept: 'somebody decided to keep it longer',
  open: 'it is not ended: it waits for a decision, to be read, or for an action',
  sealed: 'a sealed document stays in it until the police have said what becomes of it',
  'being-sent': 'the file is being sent to another school',
  'asked-for': 'somebody has asked for what is held, and was not answered yet',
  'other-child': 'the child stands no more in one of the records',
}
export const sayWait = (wait: string): string => WAIT_WORDS[wait] ?? wait

/** What the database says where it stops a destruction. */
export function stopsIn(error: unknown): string[] | undefined {
  const said = error instanceof Error ? /this destruction is stopped: (.*)$/.exec(error.message) : null
  return said?.[1]?.split(', ')
}

/** Of the child and of no one record the same is said of the child. */
export const sayRestWait = (wait: string): string =>
  wait === 'not-due'
    ? 'the child’s own time has not come'
    : wait === 'no-birthday'
      ? 'no date of birth is known'
      : wait === 'held'
        ? 'a hold stands on the child'
        : sayWait(wait)
