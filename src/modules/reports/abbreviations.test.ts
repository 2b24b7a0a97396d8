import assert from 'node:assert/strict'
import { test } from 'node:test'
import { abbreviationsIn } from './abbreviations.ts'

test('initials, and short forms that not everybody knows, are found as they were written, each once', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['J.T. pushed JT into the wall', ['J.T.', 'JT']],
    ['J. T. cried', ['J. T.']],
    ['I told the TA and the SENCo. The TA rang MASH', ['TA', 'SENCo', 'MASH']],
    ['Seen by two LSAs', ['LSAs']],
    ['EHCP review tbc', ['EHCP', 'tbc']],
    ['J.R.M. hid', ['J.R.M.']],
  ]
  for (const [words, found] of cases) assert.deepEqual(abbreviationsIn(words), found, words)
})

test('names, beginnings of sentences, what everybody knows and shouting are left alone', () => {
  for (const words of [
    'Jonah Tillerby in Year 6 said that he was hungry. I gave him toast.',
    'After PE, in front of the TV, at 9 AM. OK?',
    'HE HIT ME WITH IT and then ran',
    'A bruise on the left arm. I asked nothing.',
    'He was with B. I went to class A. Then it rained.',
    'McDonald’s at 10:40, class 6B',
    '',
  ])
    assert.deepEqual(abbreviationsIn(words), [], words)
})

test('a long text of capitals takes no time, and no more than five are asked about', () => {
  assert.ok(abbreviationsIn('AB '.repeat(6_000)).length <= 5)
  assert.ok(abbreviationsIn('A.'.repeat(10_000)).length <= 5)
  assert.equal(abbreviationsIn('AB saw CD, then EF; next GH: after IJ – with KL').length, 5)
})
