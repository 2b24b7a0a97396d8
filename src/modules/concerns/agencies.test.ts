import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nationalReach, reachOf } from './agencies.ts'

test('a body is given the number that is its own, and one that only sounds alike is given none', () => {
  const helpline = ['0344 381 4772, helpline@saferinternet.org.uk']
  for (const name of ['UK Safer Internet Centre helpline', 'Professionals’ Online Safety Helpline'])
    assert.deepEqual(nationalReach(name), helpline)
  for (const name of ['NSPCC helpline', 'Victim Support helpline', 'Crime prevention officer'])
    assert.deepEqual(nationalReach(name), [], name)
})

test('the number that the school has recorded stands before what is the same for every school', () => {
  const police = { kind: 'police', name: 'PC Ola Berg', phone: '020 7946 0018' } as const
  assert.deepEqual(reachOf('Kent Police', [police]), [
    'PC Ola Berg, 020 7946 0018',
    '101, or 999 in an emergency',
  ])
  assert.deepEqual(reachOf('CEOP', [police]), ['www.ceop.police.uk/Safety-Centre'])
})
