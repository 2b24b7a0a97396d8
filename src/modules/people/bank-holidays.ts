/** A bank holiday in England. */
export type BankHoliday = { day: Temporal.PlainDate; name: string }

const date = (year: number, month: number, day: number) => Temporal.PlainDate.from({ year, month, day })

// Moved or added by royal proclamation under section 1 of the Banking and Financial Dealings Act 1971, as
// published at gov.uk/bank-holidays. A new proclamation is a line here.
const MOVED: Readonly<Record<string, string>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' }
const ADDED: Readonly<Record<string, string>> = {
  '2022-06-03': 'Platinum Jubilee bank holiday',
  '2022-09-19': 'Bank holiday for the State Funeral of Queen Elizabeth II',
  '2023-05-08': 'Bank holiday for the coronation of King Charles III',
}

/** Easter Sunday of the Gregorian calendar (the anonymous computus). */
export function easter(year: number): Temporal.PlainDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return date(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

const firstMonday = (year: number, month: number) => {
  const first = date(year, month, 1)
  return first.add({ days: (8 - first.dayOfWeek) % 7 })
}

const lastMonday = (year: number, month: number) => {
  const last = date(year, month, 1).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}

const isWeekend = (day: Temporal.PlainDate) => day.dayOfWeek > 5

/** A holiday at a weekend is given on the next weekday that is not itself one. */
function withSubstitutes(holidays: readonly BankHoliday[]): BankHoliday[] {
  const given = holidays.filter(({ day }) => !isWeekend(day))
  for (const { day, name } of holidays.filter(({ day }) => isWeekend(day))) {
    let next = day
    while (isWeekend(next) || given.some(other => other.day.equals(next))) next = next.add({ days: 1 })
    given.push({ day: next, name: `${name} (substitute day)` })
  }
  return given
}

const moved = (holiday: BankHoliday): BankHoliday => {
  const to = MOVED[String(holiday.day)]
  return to === undefined ? holiday : { ...holiday, day: Temporal.PlainDate.from(to) }
}

export function bankHolidays(year: number): BankHoliday[] {
  const sunday = easter(year)
  const added = Object.entries(ADDED)
    .filter(([day]) => day.startsWith(`${year}-`))
    .map(([day, name]) => ({ day: Temporal.PlainDate.from(day), name }))
  return [
    ...withSubstitutes([{ day: date(year, 1, 1), name: 'New Year’s Day' }]),
    { day: sunday.subtract({ days: 2 }), name: 'Good Friday' },
    { day: sunday.add({ days: 1 }), name: 'Easter Monday' },
    moved({ day: firstMonday(year, 5), name: 'Early May bank holiday' }),
    moved({ day: lastMonday(year, 5), name: 'Spring bank holiday' }),
    { day: lastMonday(year, 8), name: 'Summer bank holiday' },
    ...withSubstitutes([
      { day: date(year, 12, 25), name: 'Christmas Day' },
      { day: date(year, 12, 26), name: 'Boxing Day' },
    ]),
    ...added,
  ].toSorted((a, b) => Temporal.PlainDate.compare(a.day, b.day))
}
