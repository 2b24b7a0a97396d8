import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readText } from './read-text.ts'

const shape = (source: string) => readText(source).passages.map(({ kind, text }) => `${kind}: ${text}`)

test('byte order mark, Windows line ends, hard spaces and control characters leave the words alone', () => {
  assert.deepEqual(shape('\uFEFFOnline\u00a0Safety\u0007 Policy\r\n\r\nAll staff must read it.\r\n'), [
    'heading: Online Safety Policy',
    'paragraph: All staff must read it.',
  ])
})

test('a list keeps its depth, its markers and its line numbers', () => {
  const { passages } = readText('Staff will:\n\n- read\n  - twice\n- sign\n')
  assert.deepEqual(
    passages.map(({ depth, marker, line, text }) => [text, depth, marker, line]),
    [
      ['Staff will:', undefined, undefined, 1],
      ['read', 1, '-', 3],
      ['twice', 2, '-', 4],
      ['sign', 1, '-', 5],
    ],
  )
})

test('a cell with an HTML list becomes its items, each at its row and column', () => {
  const { passages } = readText(
    'Role\tDuties\nOffice\t<p>Daily</p> <ul><li>• Files &amp; post</li><li>Keys</li></ul>\n',
  )
  assert.deepEqual(
    passages.map(({ kind, text, table }) => [
      kind,
      text,
      table?.row,
      table?.column,
      table?.head,
      table?.side,
    ]),
    [
      ['cell', 'Role', 1, 1, null, null],
      ['cell', 'Duties', 1, 2, null, null],
      ['cell', 'Office', 2, 1, 'Role', null],
      ['cell', 'Daily', 2, 2, 'Duties', 'Office'],
      ['item', 'Files & post', 2, 2, 'Duties', 'Office'],
      ['item', 'Keys', 2, 2, 'Duties', 'Office'],
    ],
  )
})

test('a row cut by a page goes on under the same side', () => {
  const { passages } = readText(
    'Role\tDuties\nOffice\t<ul> • Post\n\nRole\tDuties\n\t<ul> • Keys • Bells\nHead\t<ul> • All </ul>\n',
  )
  assert.deepEqual(
    passages.filter(({ kind }) => kind === 'item').map(({ text, table }) => [text, table?.side]),
    [
      ['Post', 'Office'],
      ['Keys', 'Office'],
      ['Bells', 'Office'],
      ['All', 'Head'],
    ],
  )
})

test('a cell whose list runs over several lines stays one cell', () => {
  const { passages } = readText(
    'Role\tDuties\nOffice\t<ul>\n<li>Post</li>\n\n<li>Keys</li>\n</ul>\nHead\tAll\n',
  )
  assert.deepEqual(
    passages.slice(2).map(({ text, table }) => [text, table?.row]),
    [
      ['Office', 2],
      ['Post', 2],
      ['Keys', 2],
      ['Head', 3],
      ['All', 3],
    ],
  )
})

test('contents are known as contents, with page numbers or without, and their headings come once', () => {
  const plain = readText(
    'Contents\n\n1. Aims\n- Why\n2. Rules\n\n1. Aims\n\nWe care.\n\n2. Rules\n\nStaff must sign.\n',
  )
  assert.deepEqual(
    plain.passages.filter(({ contents }) => contents).map(({ line }) => line),
    [1, 3, 4, 5],
  )
  assert.deepEqual(
    plain.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ['1. Aims', '2. Rules'],
  )
  const paged = readText(
    'Contents\nAims\t1\nRules\t2\n\nAims\n\nWe care about it.\n\nRules\n\nStaff must sign.\n',
  )
  assert.equal(paged.passages.filter(({ contents }) => contents).length, 3)
})

test('lines wrapped at a fixed width and sentences cut by a page are joined', () => {
  const { passages } = readText(
    'The Act of that year gave schools more powers with regard to\n\nthe searching of devices.\n',
  )
  assert.equal(passages.length, 1)
  assert.match(passages[0]?.text ?? '', /regard to the searching/)
})

test('a remark of the draft is no passage of the policy', () => {
  assert.equal(readText('Rules\n\nStaff sign.\n\nCommented [AB1]: is this so?\n').passages.at(-1)?.note, true)
})

test('Markdown headings, pipe tables, links and emphasis are read as what they mean', () => {
  const { passages } = readText(
    '# One\n\n## Two\n\n### Three\n\n**Sign** [here](https://x.example/a_b).\n\n| A | B |\n|---|---|\n| c | d |\n',
  )
  assert.deepEqual(passages[3]?.text, 'Sign here (https://x.example/a_b).')
  assert.deepEqual(passages[3]?.trail, ['One', 'Two', 'Three'])
  assert.equal(passages.at(-1)?.table?.head, 'B')
})
