import type { Id } from '../../words/ids.ts'

/** The published view: that a form was begun and not sent, and never a word of it. */
export type Begun = {
  schoolId: Id
  personId: Id
  path: string
  keptAt: Temporal.Instant
  remindedAt: Temporal.Instant | null
}

/** The published view: that somebody has a way in, and whether it asks a second factor. */
export type WayIn = { schoolId: Id; personId: Id; joinedAt: Temporal.Instant; hasSecondFactor: boolean }
