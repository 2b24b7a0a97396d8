import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findFigures } from './find-figures.ts'
import { readText } from './read-text.ts'

const figures = (source: string) =>
  findFigures(readText(`Rules\n\n${source}\n`)).map(({ kind, value, unit, system, audience }) => [
    kind,
    value,
    unit,
    system,
    audience.join(),
  ])

test('durations, periods, deadlines, counts, ages, lengths, shares and money are figures', () => {
  for (const [words, ...figure] of [
    ['Screens lock after ten minutes.', 'duration', 10, 'minutes'],
    ['Staff are trained annually.', 'frequency', 1, 'years'],
    ['Logs are read twice a term.', 'frequency', 2, 'per term'],
    ['Backups are tested every half-term.', 'frequency', 1, 'half-terms'],
    ['Concerns are recorded within 24 hours.', 'deadline', 24, 'hours'],
    ['Tell the lead on the same day.', 'deadline', 0, 'days'],
    ['Accounts lock after three failed attempts.', 'count', 3, 'attempts'],
    ['No account for a child under 13.', 'age', 13, 'years'],
    ['Passwords have at least twelve characters.', 'length', 12, 'characters'],
    ['At least 95% of staff must sign.', 'percentage', 95, 'percent'],
    ['A loss over £1,500 is reported.', 'money', 1500, 'pounds'],
    ['Children in Y6 may bring a phone.', 'year-group', '6', 'year'],
  ] as const) {
    assert.deepEqual(figures(words)[0]?.slice(0, 3), figure, words)
  }
})

test('what only looks like a figure is none', () => {
  for (const words of [
    'The lead has day to day responsibility.',
    'Pupils share their daily routines.',
    'Call 101 or 999.',
    'Over the past four years 200 orders were issued.',
    'Jo Reed, KS2 Leader, helps.',
    'A one-page overview exists.',
    'Discussed on: ........ 5 years',
    'See paragraphs 51-57 on page 22.',
  ]) {
    assert.deepEqual(figures(words), [], words)
  }
})

test('a figure goes to the system its words name, and to Watchword only when they name none', () => {
  for (const [words, system] of [
    ['Passwords are changed every 90 days.', 'watchword'],
    ['We lock all school systems after 5 minutes.', 'watchword'],
    ['Passwords into the MIS are changed every 90 days.', 'mis'],
    ['All school systems, and the MIS, lock after 5 minutes.', 'mis'],
    ['The management information system is secure. Passwords change every 90 days.', 'mis'],
    ['CCTV is kept for 30 days.', 'cctv'],
    ['Laptops lock after 5 minutes.', 'laptops'],
    ['School devices:\n\n- Laptops:\n  - lock after 5 minutes', 'laptops'],
  ] as const) {
    assert.equal(figures(words).at(-1)?.[3], system, words)
  }
  const headed = findFigures(
    readText('1. MIS passwords\n\nThey are changed every 60 days.\n\n2. Other\n\nWe help.\n'),
  )
  assert.equal(headed[0]?.system, 'mis')
})

test('a figure binds those whom its sentence, or else its heading or row, obliges', () => {
  for (const [words, audience] of [
    ['We require staff to sign annually.', 'staff'],
    ['All staff, governors and visitors sign annually.', 'staff,governor,visitor'],
    ['If a pupil is at risk, the lead is told immediately.', ''],
    ['If staff find it, they report it immediately.', 'staff'],
    ['Pupils will:\n\n- tell a teacher immediately', 'pupil'],
    ['Parents:\n\n- Sign the form annually', 'parent'],
  ] as const) {
    assert.equal(figures(words)[0]?.[4], audience, words)
  }
})

test('a sentence that obliges two groups differently gives each its own figure', () => {
  for (const [words, ...bound] of [
    ['Staff must change their passwords every 60 days, and pupils every term.', 'staff', 'pupil'],
    ['Staff must sign each year and pupils must sign within 2 weeks.', 'staff', 'pupil'],
    ['Parents must reply within 10 days, while governors have 20 days.', 'parent', 'governor'],
    ['Staff and pupils must change their passwords every 60 days.', 'staff,pupil'],
    ['All staff, pupils and visitors must sign every year.', 'staff,pupil,visitor'],
  ] as const)
    assert.deepEqual(
      figures(words).map(([, , , , audience]) => audience),
      bound,
      words,
    )
})
