import type { Change } from './preview.ts'
import type { IsoDay, RollRow } from './roll-row.ts'
import type { KnownHere } from './settled.ts'

/** The day before or after, as text. */
export const dayBeside = (day: IsoDay, days: 1 | -1): IsoDay =>
  Temporal.PlainDate.from(day).add({ days }).toString()
const later = (a: IsoDay, b: IsoDay): IsoDay => (a > b ? a : b)

export type Stretch = {
  startsOn: IsoDay
  endsOn: IsoDay | null
  jobTitle: string | null
  className: string | null
}

/** What becomes of what somebody is here: an ending, a stretch that follows, or both. */
export type Restretched = { endsOn?: IsoDay; next?: Stretch; comesBack?: true; leaves?: true }

/** An end lies at the earliest on the day before the start: it was taken back. */
const endOf = (startsOn: IsoDay, endsOn: IsoDay): IsoDay => later(endsOn, dayBeside(startsOn, -1))

export function firstStretch({ startsOn, endsOn, jobTitle, className }: RollRow, today: IsoDay): Stretch {
  const from = startsOn ?? (endsOn !== null && endsOn < today ? endsOn : today)
  return { startsOn: from, endsOn: endsOn && endOf(from, endsOn), jobTitle, className }
}

/** Whoever is not in a whole roll was here yesterday for the last time. */
export const lastDay = ({ startsOn }: KnownHere, today: IsoDay): IsoDay =>
  endOf(startsOn, dayBeside(today, -1))

export function restretched(
  row: RollRow,
  known: KnownHere,
  changes: readonly Change[],
  today: IsoDay,
): Restretched {
  const has = (field: Change['field']) => changes.some(change => change.field === field)
  const isMoved = has('className') || has('jobTitle')
  const jobTitle = has('jobTitle') ? row.jobTitle : known.jobTitle
  const className = has('className') ? row.className : known.className
  const wanted = has('endsOn') ? row.endsOn : known.endsOn
  const next = (startsOn: IsoDay, endsOn: IsoDay | null): Stretch => ({
    ...{ startsOn, endsOn: endsOn && endOf(startsOn, endsOn), jobTitle, className },
  })
  if (has('isHere')) {
    const free = known.endsOn === null ? today : later(today, dayBeside(known.endsOn, 1))
    return {
      next: next(row.startsOn === null ? free : later(row.startsOn, free), row.endsOn),
      comesBack: true,
    }
  }
  if (isMoved && !(wanted !== null && wanted < today)) {
    const from = later(known.startsOn, today)
    return { endsOn: endOf(known.startsOn, dayBeside(from, -1)), next: next(from, wanted) }
  }
  if (!has('endsOn') || wanted === null) return {}
  if (known.endsOn === null || wanted < known.endsOn)
    return { endsOn: endOf(known.startsOn, wanted), leaves: true }
  return { next: next(dayBeside(known.endsOn, 1), wanted) }
}
