import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ALL, amina, asKnown, of, pupil, summary } from '../../../../test/roll/cast.ts'
import { madeUpn as upn } from '../../../../test/roll/make-roll.ts'
import { compareRoll } from './compare.ts'
import type { Decision } from './preview.ts'

test('a person decides: somebody new, somebody known, or not now', () => {
  const rows = [{ ...amina(2), upn: upn(2) }]
  const known = asKnown([amina(9)])
  const after = (decision: Decision) =>
    summary(compareRoll(rows, known, { ...ALL, decisions: new Map([[2, decision]]) }))
  assert.deepEqual(after({ is: 'new' }), { new: [2], left: ['Khan'] })
  assert.deepEqual(after({ is: 'known', id: known[0]?.id ?? '' }), { changed: [2] })
  assert.deepEqual(after({ is: 'left-aside' }), { aside: [2] })
  assert.deepEqual(after({ is: 'known', id: 'nobody' }), { undecided: [2], doubts: ['different-upn 2!'] })
})

test('two lines are never made one person, even by a decision', () => {
  const known = asKnown([amina(9)])
  const same: Decision = { is: 'known', id: known[0]?.id ?? '' }
  const preview = compareRoll([amina(2), { ...amina(3), upn: upn(4) }], known, {
    ...ALL,
    decisions: new Map([
      [2, same],
      [3, same],
    ]),
  })
  assert.deepEqual(
    [preview.same.length, preview.changed.length, preview.new.length, preview.undecided.length],
    [1, 0, 0, 1],
  )
})

test('whoever a waiting line may be is not a leaver, and is named as a candidate', () => {
  const known = asKnown([amina(9), pupil(10, 'Wei', 'Lee')])
  const preview = compareRoll(
    [
      { ...amina(2), upn: null },
      { ...amina(3), upn: null },
    ],
    known,
    ALL,
  )
  assert.deepEqual(of(preview.left), ['Lee'])
  assert.deepEqual(preview.doubtful[0]?.candidates, [known[0]?.id])
})

test('no decision gives one pupil’s UPN to another, or one UPN to two', () => {
  const two = [amina(2), pupil(3, 'Wei', 'Lee', { upn: upn(1) })]
  const fresh = new Map<number, Decision>([2, 3].map(line => [line, { is: 'new' }]))
  assert.deepEqual(summary(compareRoll(two, [], { ...ALL, decisions: fresh })), {
    ...{ new: [2], undecided: [3], doubts: ['upn-twice 3!'] },
  })
  assert.deepEqual(summary(compareRoll(two.slice(1), asKnown([amina(9)]), { ...ALL, decisions: fresh })), {
    ...{ undecided: [3], doubts: ['upn-of-another 3!'] },
  })
})

test('ten thousand of one name, or of one surname and birthday, end in a sentence and in time', () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => pupil(n + 2, `Child ${n}`, 'Khan', { upn: null }))
  const alike = rows.map(row => ({ ...row, givenName: 'Amina' }))
  for (const given of [rows, alike])
    for (const { why } of compareRoll(given, asKnown(given), ALL).doubtful) assert.ok(why.length < 300, why)
})
