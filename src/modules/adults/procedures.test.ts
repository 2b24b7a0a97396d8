import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PROCEDURES } from './procedures.ts'

/** What the form of a step sends by itself. */
const OF_THE_FORM = ['seen', 'why', 'deed', 'step']

test('no question has a name that the form itself sends, every step that is named stands there, and the last one ends it', () => {
  for (const { key, steps, locks } of PROCEDURES) {
    const names = steps.map(step => step.key)
    assert.equal(new Set(names).size, names.length, key)
    assert.equal(names.at(-1), 'end', key)
    for (const step of steps) {
      const asks = step.asks.map(ask => ask.key)
      assert.deepEqual(
        asks.filter(ask => OF_THE_FORM.includes(ask)),
        [],
        `${key} ${step.key}`,
      )
      assert.equal(new Set(asks).size, asks.length, `${key} ${step.key}`)
    }
    // Whatever can be left open holds the end, but for what may never happen.
    const end = new Set(steps.at(-1)?.after)
    const free = steps.filter(step => !step.ifItHappens && step.key !== 'end' && !end.has(step.key))
    assert.deepEqual(
      free.map(step => step.key),
      [],
      key,
    )
    for (const { until } of locks)
      for (const one of until) {
        const named = 'answer' in one ? one.answer.step : 'step' in one ? one.step : undefined
        // Part of a lock that every allegation has may speak of a step that this kind does not ask.
        if (named !== undefined && named !== 'crime') assert.ok(names.includes(named), `${key} ${named}`)
      }
  }
})
