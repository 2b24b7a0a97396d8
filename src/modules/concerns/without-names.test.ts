import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutNames } from './without-names.ts'

const told = (text: string, others: readonly string[]) => withoutNames(text, others, 'Jonah Tillerby')

test('the names of other children are taken out of what was written, whole or in part', () => {
  assert.equal(
    told('Rowan Maskell hit Jonah. “Stop it, Rowan” he said to Maskell’s friend.', ['Rowan Maskell']),
    '[another child] hit Jonah. “Stop it, [another child]” he said to [another child]’s friend.',
  )
})

test('a word that only holds a name stays, and so does what a brother or sister shares with the child', () => {
  assert.equal(
    told('Rowantree School. Jonah Tillerby.', ['Rowan Maskell']),
    'Rowantree School. Jonah Tillerby.',
  )
  assert.equal(told('Edie Tillerby cried.', ['Edie Tillerby']), '[another child] cried.')
  assert.equal(told('The Tillerby family.', ['Edie Tillerby']), 'The Tillerby family.')
  assert.equal(
    told('Zoë’s bag and A (B) bag.', ['Zoë A (B)']),
    '[another child]’s bag and A [another child] bag.',
  )
})
