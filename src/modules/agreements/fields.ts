import { z } from 'zod'

// What people type in this room, in one place: each message says what to do.

const LINES = /^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u

/** Several lines, kept as they were written but for the line ends. */
export const words = (message: string, max: number) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .max(max, `Use ${max} characters or fewer`)
    .regex(LINES, 'Use plain text')
    .transform(text => text.replaceAll('\r\n', '\n'))

export const line = (message: string, max = 100) =>
  z
    .string(message)
    .trim()
    .normalize()
    .min(1, message)
    .max(max, `Use ${max} characters or fewer`)
    .regex(/^\P{Cc}*$/u, 'Use one line')

/** An empty answer is no answer. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(value => (value === '' || value === undefined ? null : value), schema.nullable())
    .transform(value => value ?? null)

/** Tick boxes of one name: a form sends one as text, several as a list. `least` is said where none is ticked. */
export const several = <Schema extends z.ZodType>(item: Schema, least?: string) =>
  z.preprocess(
    value => (typeof value === 'string' ? [value] : (value ?? [])),
    least === undefined ? z.array(item) : z.array(item).min(1, least),
  )

export const day = (message: string) => z.iso.date(message).transform(iso => Temporal.PlainDate.from(iso))
