import { z } from 'zod'

export const words = (most: number) => z.string().trim().max(most, `Write at most ${most} characters`)
export const needed = (message: string, most: number) =>
  z.string(message).trim().min(1, message).max(most, `Write at most ${most} characters`)

/** One answer, several or none, as a form sends them. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(value => (value === undefined || value === '' ? [] : [value].flat()), z.array(item))

export const dayNeeded = (message: string) =>
  z.iso
    .date({ error: message, abort: true })
    .transform(iso => Temporal.PlainDate.from(iso))
    .refine(({ year }) => year >= 1990 && year <= 2100, message)
