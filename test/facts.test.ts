import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Call } from '../src/platform/call.ts'
import { newId } from '../src/words/ids.ts'
import { plantThenRefuse, plantTree, wakeGrove } from './grove.ts'
import { member, openGrove } from './grove-house.ts'

test('a committed fact reaches its listener in a worker, as a system actor of its school; a rolled-back one never', async () => {
  const heard: { treeId: string; call: Call }[] = []
  const grove = await openGrove(
    wakeGrove((treeId, call) => void heard.push({ treeId, call })),
    true,
  )
  try {
    const [north, south] = grove.schools
    const [lost, first, second] = [newId(), newId(), newId()]
    const inNorth = grove.callIn(north, member())
    await assert.rejects(plantThenRefuse(inNorth, { treeId: lost, words: '' }))
    await plantTree(inNorth, { treeId: first, words: '' })
    await plantTree(grove.callIn(south, member()), { treeId: second, words: '' })
    const deadline = Date.now() + 15_000
    while (heard.length < 2 && Date.now() < deadline) await new Promise(resolve => setTimeout(resolve, 100))
    assert.deepEqual(
      new Map(heard.map(({ treeId, call }) => [treeId, call.school.slug])),
      new Map([
        [first, 'north'],
        [second, 'south'],
      ]),
    )
    assert.deepEqual(
      heard.map(({ call }) => [call.actor.name, [...call.actor.rights], call.actor.personId]),
      heard.map(() => ['grove.count-trees', ['system'], null]),
    )
  } finally {
    await grove.close()
  }
})
