import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Earlier, likeness, matchClauses } from './match-clauses.ts'

const at = (heading: string, ...texts: string[]) => texts.map((text, n) => ({ n: n + 1, heading, text }))
const earlier = (heading: string, ...texts: string[]): Earlier[] =>
  at(heading, ...texts).map(one => ({ ...one, clauseId: `old-${one.n}` }))

const LOCK = 'We require staff to log out when leaving, but also enforce lock-out after 10 minutes idle time.'

test('the same words are the same clause, though the section moved and the marks changed', () => {
  const { matches, gone } = matchClauses(
    earlier('4. Passwords', LOCK),
    at('5 Passwords', LOCK.replace('lock-out', 'lock out')),
  )
  assert.deepEqual(matches, [{ n: 1, how: 'same-text', clauseId: 'old-1' }])
  assert.deepEqual(gone, [])
})

test('a changed figure under the same heading is the same clause, changed', () => {
  const [match] = matchClauses(earlier('Passwords', LOCK), at('Passwords', LOCK.replace('10', '15'))).matches
  assert.equal(match?.how, 'likeness')
})

test('two that are nearly alike are left to a person', () => {
  const old = earlier(
    'Passwords',
    'Staff change their passwords every 60 days.',
    'Pupils change their passwords every 60 days.',
  )
  const { matches } = matchClauses(old, at('Passwords', 'All change their passwords every 60 days.'))
  assert.equal(matches[0]?.how, 'doubtful')
  assert.equal(matches[0]?.how === 'doubtful' && matches[0].candidates.length, 2)
})

test('one clause split into two is left to a person, and what nothing took is gone', () => {
  const old = earlier(
    'Data',
    'Laptops are encrypted and are returned by leavers on their last day.',
    'We use a shredder.',
  )
  const news = at('Data', 'Laptops are encrypted.', 'Laptops are returned by leavers on their last day.')
  const { matches, gone } = matchClauses(old, news)
  assert.ok(matches.some(({ how }) => how !== 'same-text'))
  assert.ok(gone.includes('old-2'))
})

test('other words are a new clause', () => {
  const { matches } = matchClauses(earlier('Passwords', LOCK), at('Passwords', 'Visitors wear a badge.'))
  assert.deepEqual(matches, [{ n: 1, how: 'new' }])
})

test('the same sentence twice is matched in its order', () => {
  const old = earlier('Passwords', 'Be kind.', 'Be kind.')
  const { matches } = matchClauses(old, at('Passwords', 'Be kind.', 'Be kind.'))
  assert.deepEqual(
    matches.map(match => 'clauseId' in match && match.clauseId),
    ['old-1', 'old-2'],
  )
})

test('likeness counts shared words', () => {
  assert.equal(likeness('a b c', 'a b c'), 1)
  assert.equal(likeness('a b', 'c d'), 0)
})
