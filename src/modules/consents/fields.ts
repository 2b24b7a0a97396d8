import { z } from 'zod'

const LINES = /^[^\p{Cc}]*(?:\r?\n[^\p{Cc}]*)*$/u

/** What people type in this room: each message says what to do. */
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

export const day = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .transform(iso => Temporal.PlainDate.from(iso))
    .refine(({ year }) => year >= 1990 && year <= 2100, message)
