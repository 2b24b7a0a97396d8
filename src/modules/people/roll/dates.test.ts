import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDay } from './dates.ts'

const RULES = { latestYear: 2026 }

const READ: [string, string][] = [
  ['01/09/2015', '2015-09-01'],
  ['1/9/2015', '2015-09-01'],
  ['1.9.15', '2015-09-01'],
  ['01-09-2015', '2015-09-01'],
  ['01 09 2015', '2015-09-01'],
  ['2015-09-01', '2015-09-01'],
  ['2015/09/01', '2015-09-01'],
  ['2015-09-01T00:00:00', '2015-09-01'],
  ['2015-09-01 00:00:00.000', '2015-09-01'],
  ['01/09/2015 00:00', '2015-09-01'],
  ['01/09/2015 12:00:00 AM', '2015-09-01'],
  ['1 Sep 2015', '2015-09-01'],
  ['1-Sep-15', '2015-09-01'],
  ['1 Sept 2015', '2015-09-01'],
  ['1st September 2015', '2015-09-01'],
  ['Tuesday, 1 September 2015', '2015-09-01'],
  ['03/04/2015', '2015-04-03'],
  ['29/02/2024', '2024-02-29'],
  ['31/12/26', '2026-12-31'],
  ['31/12/27', '1927-12-31'],
  ['1/1/71', '1971-01-01'],
  ['1/1/00', '2000-01-01'],
]
for (const [text, day] of READ)
  test(`${text} is ${day}`, () => {
    assert.deepEqual(readDay(text, RULES), { day })
  })

const REFUSED: [string, RegExp][] = [
  ['29/02/2023', /not a real date: that month has 28 days/],
  ['31/04/2015', /that month has 30 days/],
  ['32/01/2015', /not a real date/],
  ['00/01/2015', /not a real date/],
  ['09/13/2015', /no month 13\. Dates are read day first/],
  ['2015-13-01', /no month 13/],
  ['42248', /is a number, not a date\. If Excel shows a date there/],
  ['01/09/0015', /not a likely date/],
  ['01/09-2015', /not a date we can read\. Write it like 01\/09\/2015/],
  ['1 Foo 2015', /not a date we can read/],
  ['September 2015', /not a date we can read/],
  ['soon', /not a date we can read/],
  ['9'.repeat(1000), /is not a date/],
]
for (const [text, why] of REFUSED)
  test(`${text.slice(0, 20)} is refused, with the reason`, () => {
    const read = readDay(text, RULES)
    assert.ok('why' in read)
    assert.match(read.why, why)
  })

test('an Excel number is a day only where somebody said so', () => {
  assert.deepEqual(readDay('42248', { ...RULES, hasExcelSerials: true }), { day: '2015-09-01' })
  assert.deepEqual(readDay('42248.0', { ...RULES, hasExcelSerials: true }), { day: '2015-09-01' })
  assert.ok('why' in readDay('0042', { ...RULES, hasExcelSerials: true }))
})

test('two digits mean the latest year that may be', () => {
  assert.deepEqual(readDay('1/9/31', { latestYear: 2046 }), { day: '2031-09-01' })
  assert.deepEqual(readDay('1/9/31', { latestYear: 2026 }), { day: '1931-09-01' })
})
