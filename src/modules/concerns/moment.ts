import { z } from 'zod'
import { SCHOOL_ZONE } from '../../platform/clock.ts'
import { invalid } from '../../platform/errors.ts'

/** A day and a time as one answer, 2026-11-27T15:15; nothing typed means just now. */
export const moment = (says: string) =>
  z
    .string()
    .default('')
    .transform((text, context): Temporal.Instant | null => {
      if (!text) return null
      try {
        const plain = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
        if (plain.year >= 1990) return plain.toZonedDateTime(SCHOOL_ZONE).toInstant()
      } catch {
        // Said below, as of any other day that is none.
      }
      context.addIssue({ code: 'custom', message: says })
      return z.NEVER
    })

/** What is written down has happened. */
export function happened(
  at: Temporal.Instant | null,
  now: Temporal.Instant,
  field: string,
): Temporal.Instant {
  if (at && Temporal.Instant.compare(at, now) > 0)
    throw invalid({ [field]: 'Enter a day and a time that have been' })
  return at ?? now
}
