import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXPECTED } from './expected.ts'
import { bindings, MAPPED, NOT_IN_THE_WORDS, rows } from './register.ts'

const expected = EXPECTED.flatMap(({ suggestions }) => suggestions)

test('every expected suggestion rests on a row that the register binds to that control', () => {
  for (const [control, , , row] of expected) {
    if (row === 'own') continue
    assert.ok(
      bindings.get(row)?.some(each => MAPPED[control]?.(each)),
      `${row} ${control}`,
    )
    assert.notEqual(rows.get(row)?.does, 'none', `${row} asks nothing of software`)
  }
})

test('every row that the register binds to one of these controls is expected, or its absence has a reason', () => {
  const known = new Set(expected.map(([control, , , row]) => `${row} ${control}`))
  const forgotten: string[] = []
  for (const [id, controls] of bindings) {
    for (const [control, is] of Object.entries(MAPPED)) {
      const key = `${id} ${control}`
      if (controls.some(is) && !known.has(key) && !(key in NOT_IN_THE_WORDS)) forgotten.push(key)
    }
  }
  assert.deepEqual(forgotten, [])
})
