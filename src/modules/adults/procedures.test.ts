import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Elsewhere, faultsOf, type Room, walkedAnyhow } from '../../platform/procedures/any-walk.test.ts'
import type { Procedure } from '../../platform/procedures/procedure.ts'
import { ANSWERS } from './procedure-answers.test.ts'
import { PASSED_UP } from './procedures/first-whether.ts'
import { staffAllegation } from './procedures/staff-allegation.ts'
import { PROCEDURES } from './procedures.ts'
import { walkOf } from './run-facts.ts'

/** What the form of a step sends by itself. */
const OF_THE_FORM = ['seen', 'why', 'deed', 'step']

test('no question has a name that the form itself sends, every step that is named stands there, and the last one ends it', () => {
  for (const procedure of PROCEDURES) {
    const { key, steps } = procedure
    assert.equal(steps.at(-1)?.key, 'end', key)
    for (const step of steps) {
      const asks = step.asks.map(ask => ask.key)
      assert.deepEqual(
        asks.filter(ask => OF_THE_FORM.includes(ask)),
        [],
        `${key} ${step.key}`,
      )
      assert.equal(new Set(asks).size, asks.length, `${key} ${step.key}`)
    }
    // Part of a lock that every allegation has may speak of a step that this kind does not ask.
    const faults = faultsOf(procedure).filter(fault => fault !== 'telling: no step “crime”')
    assert.deepEqual(faults, [], key)
  }
})

/** The adult is told as soon as that is not shut, and what may be more goes up. */
const elsewhere: Elsewhere = ({ by = '' }, locks) => (locks.some(({ act }) => act === by) ? [] : [by])

/** It is no allegation; nobody is sure, and the LADO says that it is none; it may be one. */
const SAID = [
  { threshold: 'below', lado: 'met' },
  { threshold: 'not-sure', lado: 'not-met' },
  { threshold: 'met', lado: 'met' },
].map(({ threshold, lado }) => ({
  ...ANSWERS,
  threshold: { ...ANSWERS['threshold'], threshold },
  lado: { ...ANSWERS['lado'], threshold: lado },
}))

/** With what this room reads from the record beside the run. */
const standsIn =
  (procedure: Procedure): NonNullable<Room['stands']> =>
  (entries, done) => {
    const beganAt = done.get(PASSED_UP)
    const runs = beganAt ? [{ procedure: staffAllegation, beganAt }] : []
    return walkOf({ procedure, entries }, { toldAt: done.get('telling') ?? null, runs })
  }

test('however it was answered, each procedure can still be brought to its end', () => {
  for (const procedure of PROCEDURES)
    for (let seed = 1; seed <= 25; seed++)
      for (const settling of SAID)
        assert.deepEqual(
          walkedAnyhow(procedure, seed, { elsewhere, settling, stands: standsIn(procedure) }),
          { isEnded: true, stuck: [] },
          `${procedure.key} by the lot ${seed}, ${settling.threshold.threshold}`,
        )
})
