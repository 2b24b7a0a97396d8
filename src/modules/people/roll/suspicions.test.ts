import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL, asKnown, pupil } from '../../../../test/roll/cast.ts'
import { madeUpn } from '../../../../test/roll/make-roll.ts'
import { compareRoll } from './compare.ts'

test('half the school gone is flagged with the figure', () => {
  const rows = Array.from({ length: 20 }, (_, n) =>
    pupil(n + 2, `Child ${n}`, `Family ${n}`, { upn: madeUpn(n) }),
  )
  const flags = (given: typeof rows, known = asKnown(rows)) =>
    compareRoll(given, known, ALL).suspicious.map(({ kind, count, outOf }) => [kind, count, outOf])
  assert.deepEqual(flags(rows), [])
  assert.deepEqual(flags(rows.slice(0, 17)), [])
  assert.deepEqual(flags(rows.slice(0, 10)), [['many-left', 10, 20]])
  const strangers = rows.map((row, n) => ({
    ...row,
    upn: madeUpn(n + 500),
    givenName: `Other ${n}`,
    familyName: `Kin ${n}`,
  }))
  assert.deepEqual(flags(strangers), [
    ['many-left', 20, 20],
    ['nobody-known', 20, 20],
  ])
  const swapped = rows.map(row => ({ ...row, className: row.className, dateOfBirth: '2016-01-01' }))
  assert.deepEqual(flags(swapped), [['many-changed', 20, 20]])
})
