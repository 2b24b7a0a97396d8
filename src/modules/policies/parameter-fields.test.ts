import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idleLock, passwordAge, secondFactor } from '../access/controls.ts'
import { dutyHeld, nobodyChecksThemself } from '../people/controls.ts'
import { approvedBy, reviewedWithin } from './controls.ts'
import { fieldsOf, givenFrom, typedFrom } from './parameter-fields.ts'
import { filled, fitted, settled } from './parameters.ts'
import { sayAsked } from './say-asked.ts'

test('a form is made of a control’s own schema, and read back through it', () => {
  const [months] = fieldsOf(reviewedWithin)
  assert.deepEqual(months, {
    name: 'months',
    label: 'How many months',
    isOptional: false,
    kind: 'number',
    least: 1,
    most: 60,
  })
  assert.deepEqual(givenFrom(fieldsOf(reviewedWithin), { 'set-months': '24' }), { months: 24 })
  assert.deepEqual(givenFrom(fieldsOf(reviewedWithin), { 'set-months': 'two' }), { months: 'two' })
  assert.equal(fieldsOf(approvedBy)[0]?.kind, 'one')
  const [duties] = fieldsOf(secondFactor)
  assert.equal(duties?.kind, 'many')
  assert.deepEqual(givenFrom(fieldsOf(secondFactor), { 'set-duties': ['dsl', 'staff'] }), {
    duties: ['dsl', 'staff'],
  })
  assert.equal(fieldsOf(passwordAge)[0]?.kind, 'number')
  assert.deepEqual(fieldsOf(nobodyChecksThemself), [])
  assert.deepEqual(typedFrom({ months: 24, duties: ['dsl'] }), { 'set-months': '24', 'set-duties': ['dsl'] })
})

test('what was read is cut to what the control takes, or must be changed by a person', () => {
  const names = ['duties']
  const staff = fitted(secondFactor, { criticalSystems: true, duties: ['staff', 'captain'] }, names)
  assert.deepEqual(staff, { given: { duties: ['staff'] }, isWhole: true })
  assert.equal(fitted(passwordAge, { every: 'term' }, ['days']).isWhole, false)
  assert.equal(fitted(dutyHeld, { duty: 'accountable-lead' }, ['duty', 'minimum']).isWhole, false)
  assert.equal(fitted(reviewedWithin, {}, ['months']).isWhole, true)
})

test('what a clause leaves open the control’s default fills, and a wrong figure is refused in its own words', () => {
  assert.deepEqual(filled(reviewedWithin, {}), { parameters: { months: 12 }, key: '' })
  assert.deepEqual(filled(reviewedWithin, { months: 0 }), { errors: { months: 'Enter at least 1' } })
  assert.deepEqual(filled(dutyHeld, { duty: 'dsl' }), { parameters: { duty: 'dsl', minimum: 1 }, key: 'dsl' })
})

test('where a control has no words of its own, a wrong figure is refused in ours, with its bounds', () => {
  const minutes = { errors: { minutes: 'Enter a number of minutes from 1 to 60' } }
  assert.deepEqual(filled(idleLock, { minutes: 'ninety' }), minutes)
  assert.deepEqual(filled(idleLock, { minutes: 90 }), minutes)
  assert.deepEqual(filled(idleLock, { minutes: 0 }), minutes)
})

test('a clause’s list adds to the control’s own, save where fewer is stricter', () => {
  const own = secondFactor.byDefault[0]?.duties ?? []
  assert.deepEqual(settled(secondFactor, { duties: ['staff', 'dsl'] }), {
    parameters: { duties: [...own, 'staff'] },
    key: '',
  })
  assert.equal(
    sayAsked(secondFactor, {
      ...{ control: 'access.second-factor', given: { duties: ['staff'] }, audience: 'staff' },
    }),
    `${secondFactor.asks}; also: staff`,
  )
  const fewer = { ...secondFactor, stricter: () => false }
  assert.deepEqual(settled(fewer, { duties: ['staff'] }), { parameters: { duties: ['staff'] }, key: '' })
})
