/** Where every school is: days begin and end here. */
export const SCHOOL_ZONE = 'Europe/London'

export type Clock = { now(): Temporal.Instant }

/** To the millisecond: the database keeps no nanoseconds, and the log must read back what it was told. */
export const systemClock: Clock = { now: () => Temporal.Now.instant().round('millisecond') }

/** A clock that tests and practice schools move by hand. */
export function movableClock(
  from: string,
): Clock & { move(by: Temporal.DurationLike): void; set(to: string): void } {
  let at = Temporal.Instant.from(from)
  return {
    now: () => at,
    move(by) {
      at = at.toZonedDateTimeISO(SCHOOL_ZONE).add(by).toInstant()
    },
    set(to) {
      at = Temporal.Instant.from(to)
    },
  }
}

/** For a library that knows only `Date`. */
export const asDate = (text: string): Date => new Date(Temporal.Instant.from(text).epochMilliseconds)

export const dayOf = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(SCHOOL_ZONE).toPlainDate()

/** 00:00 in London at the start of a day. */
export const startOf = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: SCHOOL_ZONE }).toInstant()

const dayWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const timeWords = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: SCHOOL_ZONE,
})

/** "23 November 2026" */
export const sayDay = (day: Temporal.PlainDate): string =>
  dayWords.format(Date.UTC(day.year, day.month - 1, day.day))

/** "Monday 23 November 2026" */
export const sayDayOfWeek = (day: Temporal.PlainDate): string =>
  `${day.toLocaleString('en-GB', { weekday: 'long' })} ${sayDay(day)}`

/** "8:20 am" */
export const sayTime = (at: Temporal.Instant): string => timeWords.format(at.epochMilliseconds)

/** "23 November 2026 at 8:20 am" */
export const sayMoment = (at: Temporal.Instant): string => `${sayDay(dayOf(at))} at ${sayTime(at)}`

/** "By 23 November 2026 at 2:30 pm", or "By the end of 23 November 2026" where a day’s end is the time: midnight says the day before. */
export function sayBy(due: Temporal.Instant): string {
  const local = due.toZonedDateTimeISO(SCHOOL_ZONE)
  if (!local.equals(local.startOfDay())) return `By ${sayMoment(due)}`
  return `By the end of ${sayDay(dayOf(due).subtract({ days: 1 }))}`
}

/** "40 minutes", "3 hours", "2 days": how long something has waited. */
export function sayAge(since: Temporal.Instant, now: Temporal.Instant): string {
  const minutes = Math.max(1, Math.floor(since.until(now).total('minutes')))
  if (minutes < 60) return minutes === 1 ? '1 minute' : `${minutes} minutes`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return hours === 1 ? '1 hour' : `${hours} hours`
  return `${Math.floor(hours / 24)} days`
}
