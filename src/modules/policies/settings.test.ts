import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { control } from '../../platform/controls/control.ts'
import { askedOf, type Bound, findingsOf } from './settings.ts'

const spec = {
  version: 1,
  says: [],
  movedBy: [],
  evidence: async () => ({ state: 'met' as const, kept: 0, due: 0, figure: '', exceptions: [] }),
}
const lock = control<{ minutes: number }>({
  ...{
    ...spec,
    name: 'door.lock',
    asks: 'Lock',
    keyedBy: [],
    byDefault: [{ minutes: 10 }],
    without: { minutes: 60 },
  },
  parameters: z.object({ minutes: z.int().min(1).max(60) }),
  stricter: (a, b) => a.minutes <= b.minutes,
  sentence: ({ minutes }) => `Lock after ${minutes}`,
  never: ({ minutes }) => (minutes > 50 ? 'the fire rules' : undefined),
  advice: ({ minutes }) => (minutes > 15 ? 'Too long' : undefined),
})
const duties = control<{ duty: string; rooms: string[] }>({
  ...{
    ...spec,
    name: 'door.rooms',
    asks: 'Rooms',
    keyedBy: ['duty'],
    byDefault: [],
    without: { duty: 'x', rooms: [] },
  },
  parameters: z.object({ duty: z.string(), rooms: z.array(z.string()) }),
  stricter: () => true,
  sentence: () => 'Rooms',
})
const controls = [lock, duties]

let made = 0
const bound = (more: Partial<Bound>): Bound => {
  made += 1
  return {
    ...{
      bindingId: `b${made}`,
      versionId: 'v',
      policyId: 'p',
      policyTitle: 'P',
      clauseId: `c${made}`,
      clauseN: made,
    },
    ...{
      reference: `1.${made}`,
      words: '',
      control: 'door.lock',
      key: '',
      audience: '',
      system: 'watchword',
      given: {},
    },
    ...more,
  }
}

test('lists add up, and single values that are the same are one setting', () => {
  const rooms = (...rooms: string[]) =>
    bound({ control: 'door.rooms', key: 'dsl', given: { duty: 'dsl', rooms } })
  const [asked] = askedOf([rooms('a', 'b'), rooms('b', 'c')], controls)
  assert.deepEqual(asked?.parameters, { duty: 'dsl', rooms: ['a', 'b', 'c'] })
  const [same] = askedOf(
    [bound({ given: { minutes: 5 } }), bound({ given: { minutes: 5 } }), bound({})],
    controls,
  )
  assert.deepEqual(same?.parameters, { minutes: 5 })
})

test('two values for one thing disagree until somebody rules; the other is then overruled', () => {
  const [ten, five] = [bound({ given: { minutes: 10 } }), bound({ given: { minutes: 5 } })]
  const [open] = askedOf([ten, five], controls)
  assert.deepEqual(open?.disagreeOn, ['minutes'])
  assert.equal(open?.parameters, null)
  const ruling = { control: 'door.lock', key: '', audience: '', governingBindingId: five.bindingId }
  const [ruled] = askedOf([ten, five], controls, [ruling])
  assert.deepEqual(ruled?.parameters, { minutes: 5 })
  assert.deepEqual(ruled?.overruled, [ten])
  assert.deepEqual(ruled?.disagreeOn, [])
})

test('a rule for one audience stands beside the one for everyone, and is no disagreement', () => {
  const asked = askedOf(
    [bound({ given: { minutes: 10 } }), bound({ audience: 'staff', given: { minutes: 5 } })],
    controls,
  )
  assert.equal(asked.length, 2)
  assert.deepEqual(
    asked.flatMap(({ disagreeOn }) => disagreeOn),
    [],
  )
  assert.match(findingsOf(asked, controls)[0]?.says ?? '', /stands over/)
})

test('a clause about another system asks nothing of Watchword', () => {
  assert.deepEqual(askedOf([bound({ system: 'mis', given: { minutes: 5 } })], controls), [])
})

test('what no policy may set is not kept, and what is advised against is kept and said', () => {
  const [never] = askedOf([bound({ given: { minutes: 55 } })], controls)
  assert.equal(never?.parameters, null)
  assert.deepEqual(
    findingsOf(never ? [never] : [], controls).map(({ severity }) => severity),
    ['not-kept', 'advice'],
  )
  const long = askedOf([bound({ given: { minutes: 20 } })], controls)
  assert.deepEqual(long[0]?.parameters, { minutes: 20 })
  assert.deepEqual(
    findingsOf(long, controls).map(({ severity }) => severity),
    ['advice'],
  )
})
