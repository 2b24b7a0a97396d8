import { z } from 'zod'
import { isAFile, NO_FILES } from '../../platform/no-files.ts'
import { BODY, IN_WORDS, RIGHT_NOW } from './concern.ts'
import { QUESTION_NAMES } from './record-fields.ts'

const MOST = 20_000
/** Kept exactly as they were written, but for the ends. */
export const words = (most = MOST) =>
  z
    .string()
    .trim()
    .refine(text => !isAFile(text), NO_FILES)
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

/** The door by which it came, where it was not the report form itself. */
export const byDoor = {
  door: z.string().min(1).max(60).nullable().default(null),
  doorName: z.string().min(1).max(80).nullable().default(null),
}

/** Of whoever has no account here: who they are, as far as they say; of an alert, which system sent it. */
export const outsider = {
  source: z.enum(['parent', 'visitor', 'pupil', 'staff', 'alert']),
  name: words(200).default(''),
  contact: words(500).default(''),
  isHeld: z.boolean().default(false),
}

export const marks = z
  .array(z.object({ where: z.enum([...BODY, IN_WORDS]), words: words(2_000).default('') }))
  .max(BODY.length + 1)
  .default([])

const orNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/** A day as it was typed, year first. */
export const dayNeeded = (says: string) =>
  z.iso
    .date({ error: says, abort: true })
    .transform(iso => Temporal.PlainDate.from(iso))
    .refine(({ year }) => year >= 1990 && year <= 2100, says)

/** The same, or none. */
export const day = (says: string) => z.preprocess(orNull, dayNeeded(says).nullable())

/** Words that may be left out. */
export const optional = (most: number) =>
  words(most)
    .transform(text => text || null)
    .nullable()
    .default(null)

/** Several tick boxes of one name: a form sends one as text, several as a list. */
export const ticks = z.preprocess(
  value => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(z.uuid()),
)

/** Answers to what the policy asks beyond the account, by the name of the question. An empty one is none. */
export const more = z
  .record(z.string(), words(5_000))
  .transform(given =>
    Object.fromEntries(Object.entries(given).filter(([name, text]) => text && QUESTION_NAMES.includes(name))),
  )
  .default({})

/** Whom the other register keeps away from this record: always, and while somebody else on the ladder may read it. */
export const keepFrom = z
  .object({ always: z.array(z.uuid()), whileOthers: z.array(z.uuid()) })
  .default({ always: [], whileOthers: [] })
export type KeepFrom = z.output<typeof keepFrom>
