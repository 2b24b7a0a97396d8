import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedBeforeAccess } from '../agreements/controls.ts'
import { oneByOne } from './one-by-one.ts'
import { fieldsOf, givenFrom } from './parameter-fields.ts'
import { fitted } from './parameters.ts'
import { sayAsked } from './say-asked.ts'

const NAMES = ['audience', 'before']
const read = (audience: readonly string[]) =>
  fitted(signedBeforeAccess, { audience, before: 'first-use' }, NAMES)
const audiences = (named: readonly string[]) =>
  oneByOne(signedBeforeAccess, read(named).given).map(({ audience }) => audience)

test('words that name several audiences are whole, and ask for each of them', () => {
  assert.equal(read(['staff', 'pupil']).isWhole, true)
  assert.deepEqual(audiences(['staff', 'pupil']), ['staff', 'pupil'])
  assert.equal(
    sayAsked(signedBeforeAccess, {
      ...{ control: signedBeforeAccess.name, audience: '', given: read(['staff', 'pupil']).given },
    }),
    'Only after signing do staff come in. The same for pupils',
  )
})

test('everyone is each audience that the control has a word for, and a stranger among them is left out', () => {
  const everyone = ['pupil', 'parent', 'staff', 'governor', 'volunteer', 'contractor', 'visitor']
  assert.deepEqual(audiences(['everyone']), everyone)
  assert.deepEqual(audiences(['martian', 'staff']), ['staff'])
  assert.equal(read(['martian']).isWhole, false)
})

test('a form lets several be ticked, and none ticked is said', () => {
  const fields = fieldsOf(signedBeforeAccess)
  const typed = { 'set-audience': ['staff', 'governor'], 'set-before': 'first-use' }
  assert.deepEqual(givenFrom(fields, typed), { audience: ['staff', 'governor'], before: 'first-use' })
  assert.equal(
    fitted(signedBeforeAccess, givenFrom(fields, { 'set-before': 'first-use' }), NAMES).isWhole,
    false,
  )
})
