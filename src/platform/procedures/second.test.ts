import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../words/ids.ts'
import { toKeep } from './run.ts'
import type { Procedure } from './procedure.ts'
import { step } from './walk-world.test.ts'
import { walk } from './walk.ts'

const where = { key: 'where', label: 'Where?', kind: 'choice', isEach: false, isNeeded: true } as const
const options = [
  { value: 'here', text: 'Here' },
  { value: 'away', text: 'Elsewhere', leadsTo: 'another' },
]
const PROCEDURE: Procedure = {
  ...{ key: 'two', title: 'Two', alsoCalled: [], version: 1, guidance: [], first: '', never: [], locks: [] },
  steps: [
    step('where', { asks: [{ ...where, options }] }),
    step('first', { only: { unless: { step: 'where', ask: 'where', is: ['here'] } } }),
    step('second', { after: ['first'], who: { are: ['dsl'], other: 'first' } }),
    step('end'),
  ],
}
const FACTS = { children: [], done: new Map() }
const at = Temporal.Instant.from('2026-11-27T09:00:00Z')
const [lead, deputy] = [newId(), newId()]
const entry = (of: string, answers = {}) => ({
  ...{ id: newId(), step: of, state: 'done' as const, answers, why: null, recordedAt: at, recordedBy: 'A' },
  recordedById: lead,
})

const keep = (entries: ReturnType<typeof entry>[], key: string, typed = {}, personId: string | null = lead) =>
  toKeep(
    { procedure: PROCEDURE, entries },
    walk(PROCEDURE, entries, FACTS),
    {
      ...{ step: key, state: 'done', typed, why: '', seen: '' },
    },
    { children: [], rights: new Set(['dsl'] as const), personId },
  )

test('a step that asks for a second person is refused to whoever recorded the first, and to nobody else', () => {
  const entries = [entry('first')]
  for (const who of [lead, null]) assert.throws(() => keep(entries, 'second', {}, who), { kind: 'invalid' })
  assert.equal(keep(entries, 'second', {}, deputy).state, 'done')
})

test('an answer that leads to another place of the house is kept in none', () => {
  assert.throws(() => keep([], 'where', { where: 'away' }), { kind: 'invalid' })
  assert.deepEqual(keep([], 'where', { where: 'here' }).answers, { where: 'here' })
})

test('a step that applies unless an answer says otherwise stands open until it does', () => {
  const stands = (entries: ReturnType<typeof entry>[]) =>
    walk(PROCEDURE, entries, FACTS).steps.find(one => one.step.key === 'first')?.stands
  assert.equal(stands([]), 'open')
  assert.equal(stands([entry('where', { where: 'here' })]), 'not-needed')
})
