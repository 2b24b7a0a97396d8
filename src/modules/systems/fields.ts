import { z } from 'zod'

export const words = (most: number) => z.string().trim().max(most, `Write at most ${most} characters`)
export const needed = (message: string, most: number) => words(most).min(1, message)

const orNull = (value: unknown): unknown => (value === '' || value === undefined ? null : value)
/** An empty answer of a list of choices is none. */
export const chosen = <Item extends z.ZodType>(item: Item) => z.preprocess(orNull, item.nullable())
/** One answer, several or none, as a form sends them. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(value => (value === undefined || value === '' ? [] : [value].flat()), z.array(item))

export const dayNeeded = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .transform(iso => Temporal.PlainDate.from(iso))
    .refine(({ year }) => year >= 1990 && year <= 2100, message)
export const dayOrNone = (message: string) => z.preprocess(orNull, dayNeeded(message).nullable())
