import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DUTIES } from '../../words/duties.ts'
import { dutyInWords, HELD_BY, mayHold, selfChecks, vacancies, whoActs } from './appointment.ts'

const holds = (personId: string, duty: (typeof DUTIES)[number], acting = false) => ({
  personId,
  duty,
  acting,
})

test('a duty that nobody holds is vacant', () => {
  assert.deepEqual(vacancies(['headteacher', 'dsl'], [holds('ruth', 'headteacher')]), ['dsl'])
})

test('one person who checks and is checked is set to check themself', () => {
  const found = selfChecks([
    holds('ruth', 'headteacher'),
    holds('ruth', 'network-manager'),
    holds('dev', 'network-manager'),
  ])
  assert.deepEqual(
    found.map(({ checker, checked, personId }) => [checker, checked, personId]),
    [['headteacher', 'network-manager', 'ruth']],
  )
})

test('a headteacher who is also the safeguarding lead checks nobody by that', () => {
  assert.deepEqual(selfChecks([holds('ruth', 'headteacher'), holds('ruth', 'dsl')]), [])
})

test('the holder acts; while they are away the acting holder; then the next of the ladder; at last nobody', () => {
  const held = [
    holds('priya', 'dsl'),
    holds('sam', 'dsl', true),
    holds('tom', 'deputy-dsl'),
    holds('ruth', 'headteacher'),
  ]
  const actsWithout = (...away: string[]) =>
    whoActs('dsl', held, new Set(away)).map(({ personId }) => personId)
  assert.deepEqual(actsWithout(), ['priya', 'sam'])
  assert.deepEqual(actsWithout('priya'), ['sam'])
  assert.deepEqual(actsWithout('priya', 'sam'), ['tom'])
  assert.deepEqual(actsWithout('priya', 'sam', 'tom'), ['ruth'])
  assert.deepEqual(actsWithout('priya', 'sam', 'tom', 'ruth'), [])
})

test('a governor may chair the governors, a member of staff may not', () => {
  assert.equal(mayHold('chair-of-governors', ['parent', 'governor']), true)
  assert.equal(mayHold('chair-of-governors', ['staff', 'parent']), false)
})

test('no pupil, parent or visitor holds a duty', () => {
  for (const duty of DUTIES) assert.ok(!mayHold(duty, ['pupil', 'parent', 'visitor']), duty)
  assert.equal(Object.keys(HELD_BY).length, DUTIES.length)
})

test('a duty inside a sentence keeps its capitals where they belong', () => {
  assert.deepEqual(
    [dutyInWords('network-manager'), dutyInWords('pshe-lead')],
    ['network manager', 'PSHE lead'],
  )
})
