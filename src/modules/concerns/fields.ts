import { z } from 'zod'
import { BODY, RIGHT_NOW } from './concern.ts'

const MOST = 20_000
/** Kept exactly as they were written, but for the ends. */
export const words = (most = MOST) =>
  z
    .string()
    .trim()
    .max(most, `Write at most ${most.toLocaleString('en-GB')} characters, and add the rest afterwards`)
export const needed = (says: string, most = MOST) => words(most).min(1, says)

/** What a report says, whichever register it goes to. */
export const account = {
  saw: words().default(''),
  said: words().default(''),
  othersSaid: words().default(''),
  thought: words().default(''),
  happened: words(1_000).default(''),
  rightNow: z.enum(RIGHT_NOW).default('not-asked'),
  /** When it was written, where the connection was lost and it is sent later. */
  writtenAt: z.instanceof(Temporal.Instant).optional(),
}

export const marks = z
  .array(z.object({ where: z.enum(BODY), words: words(1_000).default('') }))
  .max(BODY.length)
  .default([])
