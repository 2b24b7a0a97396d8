import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pageAsked, pageShown } from '../list-page.ts'
import { pagesOfList } from './pages-of-list.ts'

const at = '/s/larkmoor/list?class=Wren'
const wordsOf = (markup: unknown) =>
  String(markup)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

test('a list of one page leads nowhere, and one of several leads to the page before and the next', () => {
  assert.equal(pagesOfList({ page: 1, all: 50, at }), false)
  const second = String(pagesOfList({ page: 2, all: 123, at }))
  assert.match(second, /href="\/s\/larkmoor\/list\?class=Wren"[^>]*rel="prev"/)
  assert.match(second, /href="\/s\/larkmoor\/list\?class=Wren&amp;page=3"[^>]*rel="next"/)
  assert.match(second, /aria-current="page"/)
  assert.match(wordsOf(second), /51 to 100 of 123$/)
  const last = String(pagesOfList({ page: 3, all: 123, at }))
  assert.doesNotMatch(last, /rel="next"/)
  assert.match(wordsOf(last), /101 to 123 of 123$/)
})

test('of many pages the first, the last and those beside are named, and a gap is one', () => {
  const words = wordsOf(pagesOfList({ page: 7, all: 10_002, at }))
  assert.match(words, /1 &ctdot; 6 7 8 &ctdot; 201/)
})

test('an address that asks for no page gets the first, and one past the end the last', () => {
  for (const wrong of ['', '0', '-2', '1.5', 'Asha', '99999999'])
    assert.equal(pageAsked.parse(wrong), 1, wrong)
  assert.equal(pageAsked.parse('3'), 3)
  assert.equal(pageShown(9, 123), 3)
  assert.equal(pageShown(9, 0), 1)
})

test('the pages of a list are a landmark with a name', () => {
  const list = String(pagesOfList({ page: 2, all: 123, at, to: 'entries' }))
  assert.match(list, /<nav[^>]*aria-label="Pages of this list"/)
  assert.match(list, /page=3#entries"/)
})
