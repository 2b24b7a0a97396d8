import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saysAName } from './says-a-name.ts'

test('a name of any length is found in a reason, as a word and however it is written', () => {
  for (const [text, ...names] of [
    ['The mother of Bo asked for it', 'Bo', 'Lind'],
    ['bo left in 2019', 'Bo', 'Lind'],
    ['Recorded twice (LI).', 'Wei', 'Li'],
    ['Xu’s father asked', 'Ana', 'Xu'],
    ["Ana's father asked", 'Ana', 'Marsh'],
    ['No longer here:Bo.Asked twice', 'Bo', 'Lind'],
    ['For An it was a mistake', 'An', 'Nguyen'],
    ['Asked for by Lê herself', 'Mai', 'Le'],
    ['The O’Brien file', 'Kit', "O'Brien"],
    ['Mary Jo asked', 'Mary-Jo', 'Finch'],
    ['The Cruz family asked', 'Eva', 'de la Cruz'],
    ['E asked for it', 'E', 'Finch'],
  ] as const)
    assert.equal(saysAName(text, names), true, text)
})

test('a reason that names nobody is taken, though it has the letters of a short name in it', () => {
  for (const [text, ...names] of [
    ['Both books were about Lindisfarne', 'Bo', 'Lind'],
    ['It was recorded by mistake, as an error of the office', 'An', 'Do'],
    ['He asked for it on a visit', 'Ivy', null],
    ['The file of Class La Paz', 'Eva', 'de la Cruz'],
    ['Limited, in the list of liabilities', 'Wei', 'Li'],
  ] as const)
    assert.equal(saysAName(text, names), false, text)
})
