import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDate, partsOf, valueOf } from './fact-dates.ts'
import { quoted, whyOf } from './reading/why.ts'

test('three boxes say a day, a month or a year; what is no date is told apart', () => {
  assert.equal(valueOf({ day: '4', month: '10', year: '2026' }), '2026-10-04')
  assert.equal(valueOf({ day: '', month: '7', year: '2019' }), '2019-07')
  assert.equal(valueOf({ day: '', month: '', year: '2019' }), '2019')
  assert.equal(valueOf({ day: '', month: '', year: '' }), '')
  for (const wrong of [
    { day: '31', month: '2', year: '2026' },
    { day: '4', month: '', year: '2026' },
    { day: '4', month: '10', year: 'soon' },
  ])
    assert.equal(isDate(valueOf(wrong)), false)
  assert.deepEqual(partsOf('2026-10-04'), { day: '4', month: '10', year: '2026' })
  assert.deepEqual(['2019-07', '2019', '2019 autumn', 'soon'].map(isDate), [true, true, false, false])
})

test('a reason quotes whole brackets and calls a duty by its name', () => {
  const text = 'Online Safety Lead (Margaret Hollis) reports'
  assert.equal(quoted(text, 0, 35), 'Online Safety Lead (Margaret Hollis)')
  assert.equal(quoted('A lead (see below and see the rest', 0, 12), 'A lead')
  assert.equal(
    whyOf('the lead', 'name who is dsl', { system: 'watchword', duty: 'dsl' }),
    'The words “the lead” name who is the designated safeguarding lead.',
  )
  assert.equal(
    whyOf('every 60 days', 'set an age for passwords', { system: 'mis', duty: undefined }),
    'The words “every 60 days” set an age for passwords, and speak of another system: Management information system (MIS).',
  )
})
