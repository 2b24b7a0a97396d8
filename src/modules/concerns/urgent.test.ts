import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaksOf, URGENT_KINDS } from './urgent.ts'

test('a word tells of a kind where it begins a word, whatever its case and whatever comes after', () => {
  const { words } = URGENT_KINDS.grooming
  for (const text of ['I fear GROOMING.', 'He was groomed', 'They said: “our secret”'])
    assert.ok(speaksOf(text, words))
  for (const text of ['The bridegroom', 'a classroom', '']) assert.ok(!speaksOf(text, words))
})

test('no words raise nothing, and a sign in a word of the policy is only a sign', () => {
  assert.ok(!speaksOf('anything', []))
  assert.ok(!speaksOf('anything', [' ']))
  assert.ok(speaksOf('a threat (again)', ['threat (']))
  assert.ok(!speaksOf('threads', ['th.*t']))
})
