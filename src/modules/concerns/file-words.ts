import { dayOf, sayBy, sayDay, sayMoment } from '../../platform/clock.ts'
import type { FileField } from './child-file.ts'

export type Raw = Readonly<Record<string, unknown>>
/** The names of those whom an entry says by id. */
export type NameOf = (id: unknown) => string

export const text = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const raw = (value: unknown): Raw =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Raw) : {}

/** The words for a value that the room keeps; the value itself where a later version has lost its words. */
export const worded = (words: Readonly<Record<string, string>>, value: unknown): string =>
  words[text(value)] ?? text(value)

export const day = (value: unknown): string =>
  text(value) && sayDay(Temporal.PlainDate.from(text(value).slice(0, 10)))
export const moment = (value: unknown): string => text(value) && sayMoment(Temporal.Instant.from(text(value)))
/** After “By”: a midnight is the end of the day before. */
export const due = (value: unknown): string =>
  text(value) && sayBy(Temporal.Instant.from(text(value))).replace(/^By /, '')
export const dayOfMoment = (value: unknown): string =>
  text(value) && sayDay(dayOf(Temporal.Instant.from(text(value))))

/** One thing that an entry says; nothing, where it does not say it. */
export const says = (name: string, head: string, words: string): FileField[] =>
  words ? [{ name, head, words }] : []
