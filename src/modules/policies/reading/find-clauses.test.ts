import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from './find-clauses.ts'
import { readText } from './read-text.ts'
import { splitSentences } from './split-sentences.ts'

const sentences = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end))
const clauses = (source: string) => findClauses(readText(source))

test('abbreviations, initials, addresses, decimals and brackets do not end a sentence', () => {
  for (const whole of [
    'Use a tool, e.g. a filter, i.e. one that blocks.',
    'Mrs. Vale and Mr. J. Pine (see Sec. 4. Here) lead it.',
    'Look at www.example.org. for help at 2.5 per cent.',
  ]) {
    assert.deepEqual(sentences(whole), [whole])
  }
})

test('two duties in one passage are two clauses whose spans are their words', () => {
  const text = 'Staff must lock screens. Pupils will ask first; If in doubt, tell Dr. Moor.'
  assert.deepEqual(sentences(text), [
    'Staff must lock screens.',
    'Pupils will ask first',
    'If in doubt, tell Dr. Moor.',
  ])
  for (const { start, end, text: said, passage } of clauses(text))
    assert.equal(text.slice(start, end), said, String(passage))
})

test('an item carries the lines above it that it needs', () => {
  const found = clauses('Staff\n\nAll of them will:\n\n- never:\n  - share a password\n- sign\n')
  assert.deepEqual(
    found.slice(1).map(({ leadIn, text }) => [leadIn, text]),
    [
      ['Staff: All of them will:', 'never:'],
      ['Staff: All of them will: never:', 'share a password'],
      ['Staff: All of them will:', 'sign'],
    ],
  )
})

test('a duty is told from narrative, aims, questions and labels', () => {
  const found = clauses(
    'Rules\n\nTechnology changes quickly. Visitors must sign in. What do we do?\n\nThe purpose of this policy is to:\n\n- protect children\n',
  )
  assert.deepEqual(
    found.map(({ duty }) => duty),
    [false, true, false, false, false],
  )
})

test('references are the section and a running number, the appendix letter, or the document’s own number', () => {
  const own = clauses(
    '1. Aims\n\n1.1 We must care. We must act.\n\n1.2 We must sign.\n\n2. Rules\n\nStaff must sign.\n\nAppendix B: Forms\n\nParents must sign.\n',
  )
  assert.deepEqual(
    own.map(({ reference }) => reference),
    ['1.1', '1.1b', '1.2', '2.1', 'B.1'],
  )
})

test('contents make no clauses', () => {
  assert.deepEqual(
    clauses(
      'Contents\n\nStaff must sign\nPupils must sign\nRules\n\nStaff must sign\n\nThey sign it in ink.\n',
    )
      .map(({ text }) => text)
      .at(-1),
    'They sign it in ink.',
  )
})

test('a heading that says who holds a duty is a clause, and the clauses below it keep their numbers', () => {
  const found = clauses(
    '# Roles\n\nAll must help.\n\n# Designated safeguarding lead (the headteacher)\n\nStaff must tell the lead.\n\n# Training\n\nStaff must train.',
  )
  assert.deepEqual(
    found.map(({ reference, text }) => `${reference} ${text}`),
    [
      ...['1.1 All must help.', '2 Designated safeguarding lead (the headteacher)'],
      ...['2.1 Staff must tell the lead.', '3.1 Staff must train.'],
    ],
  )
  assert.deepEqual(
    clauses('# Roles\n\n# Role of the lead (all schools)\n\n# Staff: phones\n\nStaff must ask.').map(
      ({ text }) => text,
    ),
    ['Staff must ask.'],
  )
})

test('a whole duty in the style of a heading is a clause', () => {
  const found = clauses(
    '# Rules\n\n## 1.1 All staff must sign the agreement each year.\n\n## Phones\n\nPupils must ask.',
  )
  assert.ok(found.some(({ text }) => text.includes('All staff must sign the agreement each year.')))
})
