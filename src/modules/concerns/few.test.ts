import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unlessFew } from './queries/few.ts'

const found = (kept: number, due: number) =>
  unlessFew('contacts with them', {
    ...({ state: kept < due ? 'not-met' : 'met', kept, due, exceptions: [] } as const),
    figure: `${kept} of ${due}`,
  })

test('of fewer than five of one kind every reader of the policy sees the same figure, kept or not', () => {
  for (const due of [0, 1, 4])
    assert.deepEqual([found(due, due).figure, found(due, due).due], ['Fewer than 5 contacts with them', 0])
  assert.deepEqual([found(1, 4).figure, found(1, 4).kept], ['Fewer than 5 contacts with them', 0])
  assert.equal(found(1, 4).state, 'not-met', 'that it is not kept is never hidden')
})

test('five and more are counted out', () => assert.equal(found(4, 5).figure, '4 of 5'))
