import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bankHolidays, easter } from './bank-holidays.ts'

const daysOf = (year: number) =>
  bankHolidays(year)
    .map(({ day }) => String(day).slice(5))
    .join(' ')

test('Easter Sunday falls where the almanac says', () => {
  const days = [2000, 2008, 2011, 2024, 2025, 2026, 2027, 2038].map(year => String(easter(year)))
  assert.deepEqual(days, [
    ...[
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
    ],
  ])
})

// As published at gov.uk/bank-holidays for England and Wales.
for (const [year, days] of [
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
  [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
  [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
  [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
  [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
] as const) {
  test(`the bank holidays of ${year} are those published, substitute and proclaimed days too`, () => {
    assert.equal(daysOf(year), days)
  })
}
