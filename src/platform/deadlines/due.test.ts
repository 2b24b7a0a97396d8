import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Calendar, dueAt, type Rule } from './due.ts'

const HALF_TERM = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-30']
const EASTER = ['2027-03-26', '2027-03-29']
const calendar: Calendar = {
  isSchoolDay: day => day.dayOfWeek <= 5 && !HALF_TERM.includes(String(day)) && !EASTER.includes(String(day)),
  isBankHoliday: day => EASTER.includes(String(day)),
  opens: Temporal.PlainTime.from('08:45'),
  goesHome: Temporal.PlainTime.from('15:15'),
}
const london = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()
const due = (rule: object, started: string) =>
  dueAt({ source: 'a test', ...rule } as Rule, london(started), calendar)
    .toZonedDateTimeISO('Europe/London')
    .toPlainDateTime()
    .toString()
const days = (unit: string, count: number) => ({ unit, count })

test('one working day is the same time on the next working day, over a weekend and a bank holiday', () => {
  assert.equal(due(days('workingDays', 1), '2026-11-26T16:00'), '2026-11-27T16:00:00')
  assert.equal(due(days('workingDays', 1), '2026-11-27T16:00'), '2026-11-30T16:00:00')
  // Good Friday and Easter Monday.
  assert.equal(due(days('workingDays', 1), '2027-03-25T10:00'), '2027-03-30T10:00:00')
})

test('a working day does not stop for half term, a school day does', () => {
  assert.equal(due(days('workingDays', 1), '2026-10-23T10:00'), '2026-10-26T10:00:00')
  assert.equal(due(days('schoolDays', 1), '2026-10-23T10:00'), '2026-11-02T10:00:00')
  assert.equal(due(days('schoolDays', 5), '2026-10-22T10:00'), '2026-11-05T10:00:00')
})

test('what starts on a day that does not count has the whole of the next ones, and ends with the last', () => {
  assert.equal(due(days('workingDays', 1), '2026-11-28T11:00'), '2026-12-01T00:00:00')
  assert.equal(due(days('workingDays', 5), '2026-11-28T11:00'), '2026-12-05T00:00:00')
  assert.equal(due(days('schoolDays', 1), '2026-10-27T11:00'), '2026-11-03T00:00:00')
})

test('a day is a day when the clocks change, and an hour is an hour', () => {
  // The clocks go back on 25 October 2026 and forward on 28 March 2027.
  assert.equal(due(days('calendarDays', 1), '2026-10-24T14:00'), '2026-10-25T14:00:00')
  assert.equal(due(days('hours', 24), '2026-10-24T14:00'), '2026-10-25T13:00:00')
  assert.equal(due(days('calendarDays', 1), '2027-03-27T14:00'), '2027-03-28T14:00:00')
  assert.equal(due(days('hours', 24), '2027-03-27T14:00'), '2027-03-28T15:00:00')
  assert.equal(due({ unit: 'sameDay' }, '2027-03-28T00:30'), '2027-03-29T00:00:00')
  assert.equal(due(days('workingDays', 1), '2026-10-23T09:00'), '2026-10-26T09:00:00')
})

test('before home time is today’s, and once the children have gone the next school morning', () => {
  const rule = { unit: 'beforeHomeTime' }
  assert.equal(due(rule, '2026-11-27T10:00'), '2026-11-27T15:15:00')
  assert.equal(due(rule, '2026-11-27T15:15'), '2026-11-30T08:45:00')
  assert.equal(due(rule, '2026-10-28T10:00'), '2026-11-02T08:45:00')
})

test('the next school morning is this one where the school has not opened yet', () => {
  const rule = { unit: 'nextSchoolMorning' }
  assert.equal(due(rule, '2026-11-27T07:00'), '2026-11-27T08:45:00')
  assert.equal(due(rule, '2026-11-27T09:00'), '2026-11-30T08:45:00')
  assert.equal(due(rule, '2026-10-23T16:00'), '2026-11-02T08:45:00')
})

test('a day that somebody chose ends with that day, and never before it began', () => {
  assert.equal(due({ unit: 'onDay', day: '2026-12-03' }, '2026-11-27T10:00'), '2026-12-04T00:00:00')
  assert.equal(due({ unit: 'onDay', day: '2026-11-01' }, '2026-11-27T10:00'), '2026-11-27T10:00:00')
})

test('a calendar in which no day counts says so and does not run for ever', () => {
  const empty = { ...calendar, isSchoolDay: () => false }
  assert.throws(
    () => dueAt({ unit: 'nextSchoolMorning', source: 'a test' }, london('2026-11-27T10:00'), empty),
    RangeError,
  )
})

test('by the end of the next school day is midnight after it, over a weekend and half term', () => {
  assert.equal(due({ unit: 'nextSchoolDay' }, '2026-11-30T08:00'), '2026-12-02T00:00:00')
  assert.equal(due({ unit: 'nextSchoolDay' }, '2026-11-27T16:00'), '2026-12-01T00:00:00')
  assert.equal(due({ unit: 'nextSchoolDay' }, '2026-10-23T10:00'), '2026-11-03T00:00:00')
})
