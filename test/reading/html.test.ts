import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayLeftOut } from '../../src/modules/policies/reading/left-out.ts'
import { readSource } from '../../src/modules/policies/reading/read-source.ts'

const read = async (source: string) => readSource(new TextEncoder().encode(source))
const said = async (body: string) =>
  (await read(`<!doctype html><body>${body}`)).document.passages.map(
    ({ kind, marker, depth, text }) => `${kind}${depth ?? ''} ${marker ? `${marker} ` : ''}${text}`,
  )

test('lists keep their numbers, their letters and their depth', async () => {
  assert.deepEqual(
    await said(`<p>Staff will:<ol start=3><li>lock screens<ul><li>at lunch<li>after work</ul><li value=7>sign</ol>
      <ol type=a><li><p>first</p><p>second paragraph of it</p></li><ol type=i><li>inner</li></ol><li>next</ol>`),
    [
      ...[
        'paragraph Staff will:',
        'item1 3. lock screens',
        'item2 • at lunch',
        'item2 • after work',
        'item1 7. sign',
      ],
      ...['item1 a. first', 'item1 second paragraph of it', 'item2 i. inner', 'item1 b. next'],
    ],
  )
})

test('what a word processor saved as a web page is read as lists, notes and contents', async () => {
  assert.deepEqual(
    await said(`<p class=MsoToc1>Passwords 3</p><p class=MsoNormal>Staff will:</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>sign<a href="#_ftn1" name="_ftnref1">[1]</a> yearly</p>
      <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp; </span></span>by hand</p>
      <p>All must be kind.</p><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> On paper too.</p></div>`),
    [
      ...[
        'paragraph Passwords 3',
        'paragraph Staff will:',
        'item1 • sign yearly',
        'item1 [note] On paper too.',
      ],
      ...['item2 a) by hand', 'paragraph All must be kind.'],
    ],
  )
})

test('tables keep merged cells; a table that only frames the page is read through', async () => {
  const { document } = await read(`<html><table><tr><td><h2>Roles</h2>
    <table><tr><th>Who</th><th colspan=2>Does</th></tr>
    <tr><td rowspan=2>Staff</td><td>sign</td><td>lock</td></tr><tr><td>report</td><td><ul><li>at once<li>in writing</ul></td></tr></table>
    </td></tr></table>`)
  assert.deepEqual(
    document.passages.map(({ kind, text, table }) => [
      kind,
      text,
      table?.row,
      table?.column,
      table?.side,
      table?.head,
    ]),
    [
      ['heading', 'Roles', undefined, undefined, undefined, undefined],
      ['cell', 'Who', 1, 1, null, null],
      ['cell', 'Does', 1, 2, null, null],
      ['cell', 'Staff', 2, 1, null, 'Who'],
      ['cell', 'sign', 2, 2, 'Staff', 'Does'],
      ['cell', 'lock', 2, 3, 'Staff', 'Does'],
      ['cell', 'report', 3, 2, 'Staff', 'Does'],
      ['item', 'at once', 3, 3, 'Staff', 'Does'],
      ['item', 'in writing', 3, 3, 'Staff', 'Does'],
    ],
  )
})

test('scripts, styles, menus, hidden and struck text are no words of a policy; what is lost is said', async () => {
  const { document, leftOut } =
    await read(`<!-- saved --><html><head><title>School site</title><style>p{}</style></head>
    <nav><a href="/">Home</a></nav><script>var duty = 'Staff must sign.'</script><noscript>Turn it on.</noscript>
    <p>Staff must <del>shout</del><ins>sign</ins>.<img src=x><picture><source srcset=y><img src=y></picture></p>
    <p hidden>Never.</p><p style="display: none">Nor this.</p><p><s>Nor that.</s></p><svg><text>drawn</text></svg>
    <form><input type=hidden value=x><label>Name <input></label><button>Send</button></form><iframe src=z></iframe>`)
  assert.deepEqual(
    document.passages.map(({ text }) => text),
    ['Staff must sign.', 'Name'],
  )
  assert.equal(
    sayLeftOut(leftOut),
    '3 pictures, 1 tracked deletion, 2 pieces of hidden text, 1 piece of struck-out text, 2 form fields, 1 framed page and 1 menu were not read.',
  )
})

test('Markdown: nested lists, tables, notes, raw HTML and lines that a fixed width broke', async () => {
  const { document, readAs } = await read(`# Rules

Approved by: Governors
Review: 4 July 2027

This is a sentence that somebody wrapped at a fixed width because their editor
does so, and it goes on here[^1].

- one
  1. inner
  2. second

| Who | Does |
| --- | --- |
| Staff \\| pupils | sign<br>lock |

<script>alert(1)</script>

[^1]: A note.
`)
  assert.equal(readAs, 'markdown')
  assert.deepEqual(
    document.passages.map(({ marker, text }) => `${marker ? `${marker} ` : ''}${text}`),
    [
      ...['Rules', 'Approved by: Governors', 'Review: 4 July 2027'],
      'This is a sentence that somebody wrapped at a fixed width because their editor does so, and it goes on here.',
      ...[
        '[note] A note.',
        '• one',
        '1. inner',
        '2. second',
        'Who',
        'Does',
        'Staff | pupils',
        'sign',
        'lock',
      ],
    ],
  )
})
