import { z } from 'zod'

const text = z.string().default('')

/** What a browser seals. Of what the form asks nothing is needed; the rooms below say what a report is. */
const sealed = z.object({
  ...{ route: text, about: text, aboutChild: text, forChild: text, saw: text, said: text },
  ...{ othersSaid: text, thought: text, happened: text, rightNow: text, name: text },
  writtenAt: z.string().transform(instant => Temporal.Instant.from(instant)),
  /** Of the browser in which it was written, which keeps it too. */
  secret: z.string().regex(/^[\w-]{43}$/),
})
export type Sealed = z.output<typeof sealed>

/** @throws where what was sealed is no report. */
export const readSealed = (json: string): Sealed => sealed.parse(JSON.parse(json))

/** A device whose clock is fast has written nothing later than it came. */
export const notLater = (said: Temporal.Instant, now: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(said, now) > 0 ? now : said
