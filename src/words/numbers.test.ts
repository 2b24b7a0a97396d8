import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toMonths, toNumber } from './numbers.ts'

test('numbers are read in figures and in words', () => {
  for (const [words, number] of [
    ['10', 10],
    ['1,200', 1200],
    ['2.5', 2.5],
    ['ten', 10],
    ['Sixty', 60],
    ['twenty-one', 21],
    ['ninety nine', 99],
    ['a', 1],
    ['an', 1],
    ['half a', 0.5],
    ['twice', 2],
  ] as const) {
    assert.equal(toNumber(words), number, words)
  }
})

test('what is no number is not made one', () => {
  for (const words of ['', 'some', 'twenty-zz', 'ten ten', 'to', '1.2.3'])
    assert.equal(toNumber(words), null, words)
})

test('periods become months, and an unclear one stays with people', () => {
  for (const [words, months] of [
    ['annually', 12],
    ['once a year', 12],
    ['every year', 12],
    ['every two years', 24],
    ['every 18 months', 18],
    ['termly', null],
    ['bi-annually', null],
    ['biennially', 24],
  ] as const) {
    assert.equal(toMonths(words), months, words)
  }
})
