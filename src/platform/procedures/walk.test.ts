import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from './answers.ts'
import type { Procedure } from './procedure.ts'
import { guidanceSince, toKeep } from './run.ts'
import { ADULT, SHOWN, PROCEDURE, ana, ask, ben, entry, facts, step } from './walk-world.test.ts'
import { type Entry, isEnded, walk } from './walk.ts'

const NO = { adult: 'no', shown: 'no', acts: 'no' }
const stands = (entries: readonly Entry[], known = facts()) =>
  Object.fromEntries(walk(PROCEDURE, entries, known).steps.map(one => [one.step.key, one.stands]))

test('a step waits for those before it, one that does not apply needs nothing, and one recorded elsewhere is done', () => {
  assert.deepEqual(stands([]), { review: 'open', told: 'waits', wait: 'not-needed', end: 'waits' })
  assert.deepEqual(stands([entry('review', NO)]), {
    ...{ review: 'done', told: 'open', wait: 'not-needed', end: 'waits' },
  })
  assert.deepEqual(stands([entry('review', { ...NO, adult: 'yes' })], facts([], ['telling'])), {
    ...{ review: 'done', told: 'done', wait: 'open', end: 'waits' },
  })
})

test('what is recorded elsewhere may be left out here with a reason, and is done once somebody does it after all', () => {
  const locked: Procedure = {
    ...PROCEDURE,
    locks: [{ act: 'told', until: [{ noTrigger: true }], says: 'Not yet' }],
  }
  const asked = [entry('review', { ...NO, adult: 'yes' })]
  const leave = (procedure: Procedure, entries: readonly Entry[], why: string) =>
    toKeep(
      { procedure, entries: [] },
      walk(procedure, entries, facts()),
      { step: 'told', state: 'left-out', typed: {}, why, seen: '' },
      { children: [], rights: new Set() },
    )
  assert.throws(() => leave(PROCEDURE, [], 'They died'), { fields: { step: 'First: review' } })
  assert.throws(() => leave(PROCEDURE, asked, ' '), { fields: { why: 'Write why' } })
  // The deed is shut, and that it will never be done opens nothing.
  assert.equal(leave(locked, asked, 'They died').state, 'left-out')
  assert.equal(walk(locked, [...asked, entry('told', {}, 'left-out')], facts()).locks.length, 1)
  const fixed = { ...PROCEDURE, steps: PROCEDURE.steps.map(one => ({ ...one, isFixed: true })) }
  assert.throws(() => leave(fixed, asked, 'They died'), { kind: 'invalid' })
  const left = [...asked, entry('told', {}, 'left-out')]
  assert.equal(stands(left)['told'], 'left-out')
  assert.equal(stands(left, facts([], ['telling']))['told'], 'done')
})

test('nothing but no is no: unknown takes the choice away, and so does what nobody has answered', () => {
  const locked = (answers: Record<string, string>) =>
    walk(PROCEDURE, [entry('review', answers)], facts()).locks.length
  assert.equal(walk(PROCEDURE, [], facts()).locks.length, 1)
  assert.equal(locked(NO), 0)
  assert.equal(locked({ ...NO, adult: 'unknown' }), 1)
  assert.equal(locked({ shown: 'no', acts: 'no' }), 1)
  const { fired, unanswered } = walk(PROCEDURE, [entry('review', { ...NO, adult: 'unknown' })], facts())
  assert.deepEqual(fired, [
    { ask: 'adult', says: 'An adult is involved', answer: 'unknown', isUrgent: false },
  ])
  assert.deepEqual(unanswered, [])
})

test('the age of each child counts, an age that nobody knows counts as under, and who is surely not shown does not', () => {
  const fires = (ages: readonly (number | null)[], shown: readonly string[]) =>
    walk(
      PROCEDURE,
      [
        entry('review', {
          ...{ adult: 'no', acts: 'yes' },
          ...Object.fromEntries(shown.map((one, n) => [`shown/${n ? ben : ana}`, one])),
        }),
      ],
      facts(ages),
    ).fired.length > 0
  assert.equal(fires([12], ['yes']), true)
  assert.equal(fires([13], ['yes']), false)
  assert.equal(fires([13, 12], ['yes', 'no']), false)
  assert.equal(fires([13, 12], ['yes', 'unknown']), true)
  assert.equal(fires([null], ['yes']), true)
})

test('a later answer stands over an earlier one, and whatever comes after the end opens it again', () => {
  const ended = [entry('review', NO), entry('told'), entry('end')]
  assert.equal(isEnded(PROCEDURE, ended), true)
  assert.equal(stands(ended)['end'], 'done')
  const again = [...ended, entry('review', { ...NO, adult: 'yes' })]
  assert.equal(isEnded(PROCEDURE, again), false)
  assert.deepEqual(stands(again), { review: 'done', told: 'done', wait: 'open', end: 'waits' })
  assert.equal(walk(PROCEDURE, again, facts()).fired.length, 1)
})

test('a step takes answers to what it asks and nothing else, says what is missing, and takes no file', () => {
  const asked = step('s', { asks: [ADULT, SHOWN, ask('why', { kind: 'words', isNeeded: false })] })
  const known = facts([9])
  const whole = { adult: 'unknown', [`shown/${ana}`]: 'no', other: 'x', why: ' because ' }
  assert.deepEqual(answersTo(asked, whole, known), {
    ...{ adult: 'unknown', [`shown/${ana}`]: 'no', why: 'because' },
  })
  assert.throws(() => answersTo(asked, { adult: 'perhaps' }, known), {
    kind: 'invalid',
    fields: { adult: 'Select one of the answers', [`shown/${ana}`]: 'Select an answer: shown' },
  })
  assert.throws(
    () => answersTo(asked, { ...whole, why: 'data:image/png;base64,AAAA' }, known),
    ({ fields }: { fields: Record<string, string> }) => /cannot be sent here/.test(fields['why'] ?? ''),
  )
})

test('an answer that must be given is refused in its own words', () => {
  const sure = step('s', { asks: [ask('sure', { must: { be: 'yes', says: 'Then it goes on' } })] })
  assert.throws(() => answersTo(sure, { sure: 'no' }, facts()), { fields: { sure: 'Then it goes on' } })
})

test('an answer is needed only where another says so, of the same child', () => {
  const told = ask('told', { isEach: true, kind: 'yes-no' })
  const whyNot = ask('whyNot', { isEach: true, kind: 'words', isNeeded: { ask: 'told', is: ['no'] } })
  const known = facts([9, 9])
  const given = { [`told/${ana}`]: 'yes', [`told/${ben}`]: 'no' }
  assert.throws(() => answersTo(step('s', { asks: [told, whyNot] }), given, known), {
    fields: { [`whyNot/${ben}`]: 'Write an answer: whyNot' },
  })
})

test('neither space around an answer nor a field that was never asked takes away what another answer asks for', () => {
  const gone = ask('gone', { kind: 'yes-no' })
  const isGone = { ask: 'gone', is: ['yes'] }
  const needed = ask('needed', { must: { be: 'no', says: 'Not yet', if: isGone } })
  const effect = ask('effect', { isEach: true, kind: 'words', isNeeded: isGone })
  const asked = step('s', { asks: [gone, needed, effect] })
  const fields = { needed: 'Not yet', [`effect/${ana}`]: 'Write an answer: effect' }
  for (const typed of [{ gone: 'yes ' }, { gone: 'yes', [`gone/${ana}`]: 'no' }])
    assert.throws(() => answersTo(asked, { ...typed, needed: 'yes' }, facts([9])), { fields })
})

test('what was settled before a step was recorded again is asked again, here and elsewhere in the room', () => {
  const again: Procedure = {
    ...PROCEDURE,
    steps: PROCEDURE.steps.map(one => (one.key === 'told' ? { ...one, again: ['review'] } : one)),
  }
  const told = (entries: readonly Entry[], known = facts()) =>
    walk(again, entries, known).steps.find(one => one.step.key === 'told')?.stands
  assert.equal(told([entry('review', NO), entry('told')]), 'done')
  assert.equal(told([entry('review', NO), entry('told'), entry('review', NO)]), 'open')
  assert.equal(told([entry('review', NO)], facts([], ['telling'])), 'open')
})

test('guidance of another edition, or one more, is newer than what the run began with', () => {
  const began = { guidance: [{ name: 'Advice', edition: '2024' }] }
  const newer = [
    { name: 'Advice', edition: '2027' },
    { name: 'Local rules', edition: '1' },
  ]
  assert.deepEqual(guidanceSince(began, { guidance: [...began.guidance, ...newer] }), newer)
  assert.deepEqual(guidanceSince(began, began), [])
})
