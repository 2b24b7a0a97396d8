import type { Id } from '../../words/ids.ts'

/** The published view: that a form was begun and not sent, and never a word of it. */
export type Begun = {
  schoolId: Id
  personId: Id
  path: string
  keptAt: Temporal.Instant
  remindedAt: Temporal.Instant | null
}
