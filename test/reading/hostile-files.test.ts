import { strToU8, zipSync } from 'fflate'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { modules } from '../../src/modules.ts'
import { readPolicy } from '../../src/modules/policies/read-policy.ts'
import { UNNUMBERED } from './invented.ts'
import { asWord } from './saved-as.ts'
import { cell, para, row, table, wordFile } from './word-file.ts'
import { processorTime } from '../processor-time.ts'

const controls = modules.flatMap(module => module.controls ?? [])
const bytes = (text: string) => new TextEncoder().encode(text)
const read = (source: Uint8Array) => readPolicy(source, controls)
const refusal = async (source: Uint8Array): Promise<string> => {
  const reading = await read(source)
  return 'refused' in reading ? reading.refused : 'read'
}

test('a zip bomb is refused before it is unpacked, and one that lies about its size is cut off', async () => {
  const zeros = new Uint8Array(45_000_000)
  const bomb = wordFile({ body: '', raw: { 'word/document.xml': zeros } })
  assert.ok(bomb.length < 100_000)
  assert.match(await refusal(bomb), /unpacks to far more/)
  // the size stands in the local head and in the directory at the end: both are made to say 10 bytes
  const lying = Buffer.from(bomb)
  for (
    let at = lying.indexOf('word/document.xml');
    at >= 0;
    at = lying.indexOf('word/document.xml', at + 1)
  ) {
    const isLocal = lying.readUInt32LE(at - 30) === 0x04034b50
    lying.writeUInt32LE(10, isLocal ? at - 8 : at - 22)
  }
  assert.match(await refusal(lying), /damaged/)
})

test('pictures and fonts stay packed, however large', async () => {
  const file = wordFile({
    body: para('Staff must sign.'),
    raw: { 'word/media/image1.png': new Uint8Array(60_000_000) },
  })
  const reading = await read(file)
  assert.ok(!('refused' in reading) && reading.clauses.length === 1)
})

test('a Word document that defines entities or points outside itself is refused, and nothing is fetched', async () => {
  const entity = (declared: string) =>
    wordFile({ body: '', raw: { 'word/document.xml': `<!DOCTYPE x [${declared}]><x>&e;</x>` } })
  assert.match(await refusal(entity('<!ENTITY e SYSTEM "file:///etc/passwd">')), /entities of its own/)
  assert.match(await refusal(entity('<!ENTITY e "ha"><!ENTITY f "&e;&e;&e;">')), /entities of its own/)
  assert.match(
    await refusal(wordFile({ body: para('Staff.'), raw: { 'word/styles.xml': '<!DOCTYPE x><x/>' } })),
    /entities of its own/,
  )
})

test('zip files that are no Word document are told apart', async () => {
  const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map(name => [name, strToU8('x')])))
  assert.match(await refusal(zip('xl/workbook.xml')), /spreadsheet/)
  assert.match(await refusal(zip('ppt/presentation.xml')), /presentation/)
  assert.match(await refusal(zip('mimetype', 'content.xml')), /OpenDocument/)
  assert.match(await refusal(zip('policy.txt')), /zip file/)
  assert.match(await refusal(zip('word/other.xml')), /damaged/)
  assert.match(await refusal(zipSync({ '../../etc/passwd': strToU8('x') })), /damaged|zip file/)
})

test('endless nesting is refused, not followed', async () => {
  const deep = (open: string, close: string, times: number) =>
    `${open.repeat(times)}Staff must sign.${close.repeat(times)}`
  for (const source of [
    bytes(`<html>${deep('<div>', '</div>', 100_000)}`),
    bytes(`<html>${deep('<table><tr><td>', '</td></tr></table>', 20_000)}`),
    bytes(`<html>${deep('<ul><li>', '', 50_000)}`),
    wordFile({ body: deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 20_000) }),
    wordFile({ body: deep('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 20_000) }),
  ])
    assert.match(await refusal(source), /nested more deeply/)
  assert.match(await refusal(bytes(`# Rules\n\n${deep('> ', '', 50_000)}`)), /read|nested|no words/)
  assert.match(await refusal(bytes(`# Rules\n\n${'[a]('.repeat(50_000)}`)), /read|nested/)
})

test('a table of endless cells is refused', async () => {
  const many = Array.from({ length: 25_000 }, () => '<td>a</td>').join('')
  assert.match(
    await refusal(bytes(`<html><table>${`<tr>${many.slice(0, 400)}</tr>`.repeat(700)}</table>`)),
    /more cells|paragraphs/,
  )
  assert.match(
    await refusal(bytes(`<html><table><tr><td rowspan=99999 colspan=99999>Staff must sign<td>a</table>`)),
    /read/,
  )
  const wide = table(...Array.from({ length: 3000 }, () => row(cell('Staff'), cell('must sign'))))
  assert.match(await refusal(wordFile({ body: wide })), /paragraphs and table cells/)
})

/** mulberry32: the same run every time */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

test('random bytes, and files cut or damaged anywhere, are read or refused and never throw', async () => {
  const roll = dice(20_261_126)
  const word = await asWord(UNNUMBERED)
  for (let times = 0; times < 60; times += 1) {
    await read(word.slice(0, Math.floor(roll() * word.length)))
    const damaged = word.slice()
    for (let n = 0; n < 6; n += 1) damaged[Math.floor(roll() * damaged.length)] = Math.floor(roll() * 256)
    await read(damaged)
    const noise = Uint8Array.from({ length: 600 }, () => Math.floor(roll() * 256))
    await read(noise)
    await read(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]))
  }
})

test('HTML and Word’s XML of random pieces never throw', async () => {
  const roll = dice(7)
  const pick = (pieces: readonly string[]) => pieces[Math.floor(roll() * pieces.length)] ?? ''
  const tags = [
    'p',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'h2',
    'b',
    'a',
    'div',
    'script',
    'svg',
    'br',
    'ol',
    'nav',
    's',
  ]
  const words = [
    'Staff must sign. ',
    '• ',
    '&nbsp;',
    '&#x1F600;',
    '<',
    '>',
    '"',
    '<!--',
    '-->',
    '<![CDATA[',
    '1.2 ',
  ]
  const parts = [
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'pPr',
    'numPr',
    'numId',
    'del',
    'ins',
    'txbxContent',
    'sdt',
    'sdtContent',
    'hyperlink',
    'footnote',
  ]
  for (let times = 0; times < 150; times += 1) {
    const html = Array.from({ length: 200 }, () => {
      const tag = pick(tags)
      return pick([
        `<${tag}>`,
        `</${tag}>`,
        `<${tag} rowspan=${Math.floor(roll() * 9)} href="#fn1" id=fn1>`,
        ...words,
      ])
    })
    await read(bytes(`<html>${html.join('')}`))
    // well formed, in an order that Word never writes
    let body = ''
    const open: string[] = []
    for (let n = 0; n < 120; n += 1) {
      const name = pick(parts)
      if (roll() < 0.45) {
        body += `<w:${name} w:val="${Math.floor(roll() * 4)}" w:id="1">`
        open.push(name)
      } else if (open.length > 0 && roll() < 0.6) body += `</w:${open.pop()}>`
      else body += 'Staff must sign. '
    }
    while (open.length > 0) body += `</w:${open.pop()}>`
    assert.notEqual(await refusal(wordFile({ body, footnotes: body })), /damaged/)
  }
})

const HUGE: Readonly<Record<string, (size: number) => Uint8Array>> = {
  'open tags': size => bytes(`<html>${'<p><b>'.repeat(20)}${'<p>Staff</p></i>'.repeat(size / 16)}`),
  'one paragraph': size => bytes(`<html><p>${'<b>Staff</b> <i>must</i> sign '.repeat(size / 30)}`),
  'unclosed comment': size => bytes(`<html>${'<!-- a '.repeat(size / 7)}`),
  attributes: size => bytes(`<html><p ${'a=b '.repeat(size / 4)}>Staff must sign.`),
  'links to one note': size => bytes(`<html>${'<a href="#fn1">1</a> '.repeat(size / 21)}<p id=fn1>Staff</p>`),
  'emphasis in Markdown': size => bytes(`# Rules\n\n${'**a _b* '.repeat(size / 8)}`),
  'runs of Word': size => wordFile({ body: para('<w:r><w:t>Staff must </w:t></w:r>'.repeat(size / 34)) }),
  'deleted marks of Word': size =>
    wordFile({
      body: '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>'.repeat(size / 75),
    }),
}

for (const [name, make] of Object.entries(HUGE)) {
  test(`500 KB of ${name} are read or refused in linear time`, async () => {
    const took = async (size: number) => {
      const source = make(size)
      const from = processorTime()
      await read(source)
      return processorTime() - from
    }
    await took(8_000)
    const small = await took(62_500)
    const large = await took(500_000)
    // eight times the bytes: linear is 8, quadratic 64; the constant absorbs a busy machine
    assert.ok(large < Math.max(small, 80) * 24, `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`)
  })
}
