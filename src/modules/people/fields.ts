import { z } from 'zod'
import { typedTime } from '../../platform/typed-time.ts'

// What people type, in one place: each message says what to do.

const ONE_LINE = /^\P{Cc}*$/u

export const text = (message: string, max = 100) =>
  z
    .string(message)
    .trim()
    .normalize()
    .min(1, message)
    .max(max, `Use ${max} characters or fewer`)
    .regex(ONE_LINE, 'Use one line')

const orNothing = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const orNull = <Value>(value: Value | undefined): Value | null => value ?? null

export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(orNothing, schema.optional())
    .transform(orNull) as unknown as z.ZodType<z.output<Schema> | null>

/** Several lines that are needed. */
export const lines = (message: string, max: number) =>
  z
    .string(message)
    .trim()
    .normalize()
    .min(1, message)
    .max(max, `Use ${max} characters or fewer`)
    .regex(/^(?:\P{Cc}|[\r\n\t])*$/u, 'Write it in plain text')

/** Several lines, for a reason. */
export const optionalLines = (max: number) =>
  optional(
    z
      .string()
      .trim()
      .normalize()
      .max(max, `Use ${max} characters or fewer`)
      .regex(/^(?:\P{Cc}|[\r\n\t])*$/u, 'Write it in plain text'),
  )

export const optionalText = (max = 100) => optional(text('Write it or leave it empty', max))

export const email = (message = 'Enter an email address, like name@school.sch.uk') =>
  z.string(message).trim().max(254, message).pipe(z.email(message))

export const phone = z
  .string()
  .trim()
  .regex(/^[+\d][\d ()-]{4,30}$/, 'Enter a phone number, like 020 7946 0123')

export const day = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .transform(iso => Temporal.PlainDate.from(iso))
    .refine(({ year }) => year >= 1900 && year <= 2100, message)

/** A tick box, or a boolean from the API. */
export const ticked = z
  .union([z.boolean(), z.literal('yes')])
  .optional()
  .transform(value => value === true || value === 'yes')

/** Several tick boxes of one name: a form sends one as text, several as a list. */
export const several = <Schema extends z.ZodType>(item: Schema, message: string) =>
  z.preprocess(
    value => (typeof value === 'string' && value !== '' ? [value] : (value ?? [])),
    z.array(item, message).min(1, message),
  )

/** The question "when does it end?": now, or at the end of a day. */
export const ending = {
  when: z.enum(['now', 'day'], 'Select when it ends'),
  lastOn: optional(day('Enter the last day, like 31 12 2026')),
  reason: optionalLines(500),
}

export const endingIsWhole = ({ when, lastOn }: { when: 'now' | 'day'; lastOn: Temporal.PlainDate | null }) =>
  when === 'now' || lastOn !== null

export const LAST_DAY_MISSING = { path: ['lastOn'], message: 'Enter the last day' }

export const timeOfDay = (message: string) =>
  z.string(message).transform((typed, context) => {
    const time = typedTime(typed)
    if (time !== undefined) return time
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
