import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { controlsOf, identityErrors } from '../scripts/maps/controls.ts'
import { control } from '../src/platform/controls/control.ts'

const lock = (name: 'oaks.lock' | 'oaks.bolt', most: number, version = 1) =>
  control<{ minutes: number }>({
    ...{ name, asks: 'Lock', version, keyedBy: [], byDefault: [{ minutes: 10 }], without: { minutes: most } },
    parameters: z.object({ minutes: z.int().max(most) }),
    ...{ stricter: () => true, says: [], movedBy: [], sentence: () => 'Lock' },
    evidence: async () => ({ state: 'met', kept: 0, due: 0, figure: '', exceptions: [] }),
  })
const listed = (...controls: ReturnType<typeof lock>[]) => controlsOf([{ name: 'oaks', controls }])

test('a control that stays as it was, and a new one beside it, are let through', () => {
  assert.deepEqual(
    identityErrors(listed(lock('oaks.lock', 60)), listed(lock('oaks.lock', 60), lock('oaks.bolt', 60))),
    [],
  )
})

test('a control that vanished rings, and so does one whose name was changed', () => {
  assert.match(
    String(identityErrors(listed(lock('oaks.lock', 60)), listed())),
    /oaks.lock is gone or was renamed/,
  )
  assert.match(
    String(identityErrors(listed(lock('oaks.lock', 60)), listed(lock('oaks.bolt', 60)))),
    /oaks.lock is gone or was renamed/,
  )
})

test('parameters that change under the same version ring; under a new version they are let through', () => {
  const committed = listed(lock('oaks.lock', 60))
  assert.match(
    String(identityErrors(committed, listed(lock('oaks.lock', 30)))),
    /changed under the same version/,
  )
  assert.deepEqual(identityErrors(committed, listed(lock('oaks.lock', 30, 2))), [])
})

test('two controls of one name ring', () => {
  assert.match(
    String(identityErrors([], listed(lock('oaks.lock', 60), lock('oaks.lock', 60)))),
    /Two controls/,
  )
})
