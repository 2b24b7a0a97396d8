import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Procedure } from './procedure.ts'
import { ADULT, PROCEDURE, ask, entry, facts, step } from './walk-world.test.ts'
import { type Entry, walk } from './walk.ts'

const NO = { adult: 'no', shown: 'no', acts: 'no' }

test('a lock on a step keeps it waiting, although nothing stands before it, until its own answers are there', () => {
  const until = [{ answer: { step: 'review', ask: 'shown', is: ['no'] } }]
  const locked: Procedure = { ...PROCEDURE, locks: [{ act: 'told', until, says: 'Not yet' }] }
  const at = (shown: string) => walk(locked, [entry('review', { ...NO, shown })], facts()).steps[1]
  assert.deepEqual([at('unknown')?.stands, at('unknown')?.waitsFor.length], ['waits', 0])
  assert.deepEqual(at('unknown')?.shut, [{ act: 'told', says: 'Not yet', missing: ['shown'] }])
  assert.deepEqual([at('no')?.stands, at('no')?.shut], ['open', []])
})

test('a step depends on what is recorded elsewhere, and a lock says what it still waits for', () => {
  const other: Procedure = {
    ...PROCEDURE,
    steps: [
      step('sent', { only: { recorded: 'referred' } }),
      step('kept', { only: { notRecorded: 'referred' }, asks: [ask('enough')] }),
      step('end'),
    ],
    locks: [
      {
        ...{ act: 'keep', says: 'Not yet' },
        until: [{ step: 'kept' }, { answer: { step: 'kept', ask: 'enough', is: ['yes'] } }],
      },
    ],
  }
  const found = walk(other, [], facts())
  assert.deepEqual(
    found.steps.map(one => one.stands),
    ['not-needed', 'open', 'open'],
  )
  assert.deepEqual(found.locks, [{ act: 'keep', says: 'Not yet', missing: ['kept', 'enough'] }])
  assert.deepEqual(walk(other, [], facts([], ['referred'])).steps[0]?.stands, 'open')
  assert.equal(walk(other, [entry('kept', { enough: 'yes' })], facts()).locks.length, 0)
})

test('a step that is not needed can be recorded while something that is shut waits for it, and counts until something is new', () => {
  const met = step('met', { only: { notRecorded: 'sent' }, again: ['review'], asks: [ask('plan')] })
  const shutting: Procedure = {
    ...PROCEDURE,
    steps: [step('review', { asks: [ADULT] }), met, step('end', { after: ['review', 'met'] })],
    locks: [
      {
        ...{ act: 'keep', says: 'Not yet' },
        until: [{ noTrigger: true }, { step: 'met' }, { answer: { step: 'met', ask: 'plan', is: ['yes'] } }],
      },
    ],
  }
  const at = (entries: readonly Entry[]) => {
    const { steps, locks } = walk(shutting, entries, facts([], ['sent']))
    return [steps.find(one => one.step === met)?.stands, locks.length]
  }
  const reviewed = [entry('review', { adult: 'no' })]
  assert.deepEqual(at(reviewed), ['not-so-far', 1])
  const planned = [...reviewed, entry('met', { plan: 'yes' })]
  assert.deepEqual(at(planned), ['not-needed', 0])
  assert.deepEqual(at([...planned, entry('review', { adult: 'no' })]), ['not-so-far', 1])
})

test('an act is shut until one of several answers is given, and says which question it waits for', () => {
  const asked = step('advice', { asks: [ask('offence'), ask('goOn')] })
  const waiting: Procedure = {
    ...PROCEDURE,
    steps: [asked, step('end')],
    locks: [
      {
        ...{ act: 'tell', says: 'Not yet' },
        until: [
          { step: 'advice' },
          {
            oneOf: [
              { step: 'advice', ask: 'offence', is: ['no'] },
              { step: 'advice', ask: 'goOn', is: ['yes'] },
            ],
          },
        ],
      },
    ],
  }
  const missing = (...entries: readonly Entry[]) => walk(waiting, entries, facts()).locks[0]?.missing
  assert.equal(missing()?.length, 2)
  assert.deepEqual(missing(entry('advice', { offence: 'yes', goOn: 'wait' })), ['goOn'])
  assert.equal(missing(entry('advice', { offence: 'yes', goOn: 'yes' })), undefined)
  assert.equal(missing(entry('advice', { offence: 'no' })), undefined)
})
