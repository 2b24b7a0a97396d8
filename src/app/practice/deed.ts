import { moment } from './making.ts'

/** Something that happens at a moment of the school's history; what is still to come does not happen. */
export type Deed = { at: Temporal.Instant; does: (at: Temporal.Instant) => Promise<unknown> }

export const on = (year: number, month: number, day: number, time?: string): Temporal.Instant =>
  moment(Temporal.PlainDate.from({ year, month, day }), time)
