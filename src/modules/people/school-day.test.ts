import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarReach, fillCalendar, schoolYearOf } from './school-day.ts'

const on = (iso: string) => Temporal.PlainDate.from(iso)
const autumn = {
  year: 2026,
  startsOn: on('2026-09-03'),
  endsOn: on('2026-12-18'),
  halfTermStartsOn: on('2026-10-26'),
  halfTermEndsOn: on('2026-10-30'),
}

const kindOn = (iso: string, terms = [autumn], inset: Temporal.PlainDate[] = []) => {
  const [day] = fillCalendar(terms, inset, { from: on(iso), to: on(iso) })
  return `${day?.kind}, ${day?.setBy}`
}

test('a weekday in term is open, half term and the rest of a known year are holidays', () => {
  assert.equal(kindOn('2026-11-23'), 'open, term-dates')
  assert.equal(kindOn('2026-10-28'), 'holiday, term-dates')
  assert.equal(kindOn('2026-09-02'), 'holiday, term-dates')
  assert.equal(kindOn('2027-02-10'), 'holiday, term-dates')
})

test('weekends and bank holidays are neither, whatever the terms say', () => {
  assert.equal(kindOn('2026-11-22'), 'weekend, calendar')
  assert.equal(kindOn('2026-12-25'), 'bank-holiday, calendar')
  assert.equal(kindOn('2026-08-31'), 'bank-holiday, calendar')
})

test('an INSET day is one, even outside the terms', () => {
  assert.equal(kindOn('2026-09-03', [autumn], [on('2026-09-03')]), 'inset, term-dates')
  assert.equal(kindOn('2026-09-02', [autumn], [on('2026-09-02')]), 'inset, term-dates')
})

test('in a year without term dates a weekday is taken for a school day, so that nothing falls due too late', () => {
  assert.equal(kindOn('2027-10-13'), 'open, assumed')
})

test('a term that starts in late August belongs to the year that follows', () => {
  const early = { ...autumn, startsOn: on('2026-08-26') }
  assert.equal(kindOn('2026-08-27', [early]), 'open, term-dates')
})

test('the calendar reaches two whole school years back and two ahead, a row a day', () => {
  const reach = calendarReach(on('2026-11-23'))
  assert.deepEqual([String(reach.from), String(reach.to)], ['2024-09-01', '2029-08-31'])
  const days = fillCalendar([autumn], [], reach)
  assert.equal(days.length, 5 * 365 + 1)
  assert.equal(new Set(days.map(({ day }) => String(day))).size, days.length)
})

test('the school year turns on 1 September', () => {
  assert.deepEqual([schoolYearOf(on('2027-08-31')), schoolYearOf(on('2027-09-01'))], [2026, 2027])
})
