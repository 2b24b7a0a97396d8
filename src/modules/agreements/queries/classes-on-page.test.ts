import assert from 'node:assert/strict'
import { test } from 'node:test'
import { classesOnPage } from './classes-on-page.ts'

const classes = [
  { className: null, people: 3 },
  { className: 'Heron', people: 60 },
  { className: 'Osprey', people: 40 },
  { className: 'Wren', people: 1 },
]

test('a page of a list reads the classes that stand on it and begins where the page before ended', () => {
  assert.deepEqual(classesOnPage(classes, 1), { names: ['Heron'], hasNone: true, skip: 0 })
  assert.deepEqual(classesOnPage(classes, 2), { names: ['Heron', 'Osprey'], hasNone: false, skip: 47 })
  assert.deepEqual(classesOnPage(classes, 3), { names: ['Osprey', 'Wren'], hasNone: false, skip: 37 })
  assert.deepEqual(classesOnPage([], 1), { names: [], hasNone: false, skip: 0 })
})
