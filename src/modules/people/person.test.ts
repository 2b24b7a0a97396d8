import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endingOf, nameOf, overlap, whenOf } from './person.ts'
import { newSchool, slugOf } from './slug.ts'
import { dayInWords, withDays } from './pages/typed-day.ts'

const on = (iso: string) => Temporal.PlainDate.from(iso)
const today = on('2026-11-23')
const now = Temporal.Instant.from('2026-11-23T08:20:00Z')
const stretch = (startsOn: string, endsOn: string | null = null) => ({
  startsOn: on(startsOn),
  endsOn: endsOn ? on(endsOn) : null,
  stoppedAt: null,
})

test('the last day still counts, the day after does not', () => {
  assert.equal(whenOf(stretch('2026-09-01', '2026-11-23'), today), 'now')
  assert.equal(whenOf(stretch('2026-09-01', '2026-11-22'), today), 'over')
  assert.equal(whenOf(stretch('2026-11-24'), today), 'to-come')
})

test('what ended at once is over in the course of its last day', () => {
  assert.equal(whenOf({ ...stretch('2026-09-01', '2026-11-23'), stoppedAt: now }, today), 'over')
})

test('two stretches that share one day overlap', () => {
  assert.equal(overlap(stretch('2026-09-01', '2026-11-23'), stretch('2026-11-23')), true)
  assert.equal(overlap(stretch('2026-09-01', '2026-11-22'), stretch('2026-11-23')), false)
})

test('what has not begun is taken back, and was never held', () => {
  const end = endingOf({ startsOn: on('2027-01-05') }, { atOnce: true, lastOn: null }, { now, today })
  assert.deepEqual([String(end.endsOn), end.stoppedAt], ['2027-01-04', null])
})

test('a person is called what they are known as', () => {
  assert.equal(nameOf({ givenName: 'Siobhán', familyName: 'O’Rourke', knownAs: 'Shiv' }), 'Shiv O’Rourke')
})

test('a school’s address is its name without the common words', () => {
  assert.equal(slugOf('Larkmoor Primary School'), 'larkmoor')
  assert.equal(slugOf('St Hilda’s C of E (VA) Primary School'), 'st-hildas-va')
  assert.equal(slugOf('The Academy'), 'the-academy')
  assert.equal(slugOf('小学'), 'school')
  assert.equal(newSchool({ name: 'Elm School', practice: true }).slug, 'practice-elm')
})

test('days are read as people write them, and what is no day is left for the form to refuse', () => {
  for (const typed of [
    '7 September 2026',
    '7/9/2026',
    '07.09.2026',
    '7 Sept 2026',
    '2026-09-07',
    ' 7-9-2026 ',
  ])
    assert.equal(dayInWords(typed), '2026-09-07', typed)
  assert.equal(dayInWords('next Tuesday'), 'next Tuesday')
  assert.deepEqual(withDays({ 'a-day': '7', 'a-month': '9', 'a-year': '2026' }, ['a', 'b']), {
    ...{ 'a-day': '7', 'a-month': '9', 'a-year': '2026', a: '2026-09-07', b: '' },
  })
})
