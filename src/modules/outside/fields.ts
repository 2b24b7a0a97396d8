import { z } from 'zod'
import { RIGHT_NOW, words } from '../concerns/index.ts'
import { ROUTES } from '../reports/index.ts'

/** What somebody outside may write. An answer that is missing or none of ours never stops a report. */
export const told = z.object({
  route: z.enum(ROUTES).catch('not-sure'),
  /** The adult, and the child, as they point them out. */
  about: words(1_000).default(''),
  aboutChild: words(1_000).default(''),
  saw: words().default(''),
  said: words().default(''),
  othersSaid: words().default(''),
  thought: words().default(''),
  happened: words(1_000).default(''),
  /** For the lead who looks after the child: nothing of the adult. */
  forChild: words(5_000).default(''),
  rightNow: z.enum(RIGHT_NOW).catch('not-asked'),
  source: z.enum(['parent', 'visitor', 'pupil', 'staff']).catch('visitor'),
  name: words(200).default(''),
  contact: words(500).default(''),
  /** Whom a child would like to talk to. */
  trusted: words(200).default(''),
})
export type Told = z.output<typeof told>
