import assert from 'node:assert/strict'
import { test } from 'node:test'
import PDFDocument from 'pdfkit'
import { Client } from 'pg'
import { acceptedEarlier, looked } from '../../../test/earlier.ts'
import { world } from '../../../test/world.ts'
import { recordRelationship } from '../people/index.ts'
import { bringChronology } from './commands/bring-chronology.ts'
import { entriesOf } from './earlier/read-pdf.ts'
import { childFile } from './queries/child-file.ts'

async function printed(
  pages: readonly (readonly string[])[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Buffer> {
  const paper = new PDFDocument({ ...options, autoFirstPage: false })
  for (const lines of pages) {
    paper.addPage()
    for (const line of lines) paper.text(line)
    if (!lines.length) paper.rect(50, 50, 200, 200).fill('black')
  }
  const parts: Buffer[] = []
  const done = new Promise<Buffer>(resolve => {
    paper.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
  })
  paper.end()
  return done
}
const PAGES = [
  [
    'Chronology of Jonah Tillerby',
    'Printed from the system before',
    '14/05/2024 09:12 Came in wet through.',
    'His mother was rung.',
  ],
  ['2 June 2024: asked for a second lunch.', 'On 03/06/2024 he had none.'],
]
const FROM = { cameFrom: 'The system before', originalKept: 'In the office safe' }
const fileOf = (bytes: Uint8Array) => ({ name: 'Jonah.pdf', bytes })

test('a chronology as a PDF comes in as its entries by day, and of the file only its words, its hash and its pages are kept', async t => {
  const { as, people, addresses } = await world(t)
  const dsl = await as(people.dsl)
  const personId = people.pupil.id
  const bytes = await printed(PAGES)
  const { fileId } = await bringChronology(dsl, { ...FROM, personId, file: fileOf(bytes) })
  const { rows } = await looked(dsl, fileId)
  assert.deepEqual(
    rows.map(({ happenedOn, happenedAt, words }) => [happenedOn, happenedAt, words]),
    [
      [null, null, 'Chronology of Jonah Tillerby\nPrinted from the system before'],
      ['2024-05-14', '2024-05-14T08:12:00Z', '14/05/2024 09:12 Came in wet through.\nHis mother was rung.'],
      ['2024-06-02', null, '2 June 2024: asked for a second lunch.\nOn 03/06/2024 he had none.'],
    ],
  )
  await acceptedEarlier(dsl, fileId)
  const { entries } = await childFile(dsl, { personId })
  assert.equal(entries.filter(({ kind }) => kind === 'earlier').length, 3)
  assert.match(JSON.stringify(entries), /The system before, entry 2 of the file/)
  const client = new Client(addresses.keeper)
  await client.connect()
  const { rows: kept } = await client.query('select sealed, lines, original_kept from concerns.earlier_file')
  await client.end()
  assert.deepEqual(kept, [{ sealed: null, lines: 2, original_kept: FROM.originalKept }])
})

test('a PDF that is locked, scanned, broken, too large or none is refused in words, and so is one without where its original is', async t => {
  const { as, people } = await world(t)
  const dsl = await as(people.dsl)
  const personId = people.pupil.id
  const bytes = await printed(PAGES)
  const locked = await printed(PAGES, { userPassword: 'a', ownerPassword: 'b', pdfVersion: '1.7' })
  const large = Buffer.concat([bytes, Buffer.alloc(10_000_000)])
  for (const [file, says] of [
    [locked, /password/],
    [await printed([[]]), /picture of paper/],
    [Buffer.from('%PDF-1.7 and nothing after it'), /cannot be read/],
    [large, /larger than/],
    [Buffer.from('Student,Date'), /not a PDF/],
  ] as const)
    await assert.rejects(bringChronology(dsl, { ...FROM, personId, file: fileOf(file) }), ({ fields }) =>
      says.test(fields.file),
    )
  await assert.rejects(
    bringChronology(dsl, { personId, file: fileOf(bytes), cameFrom: ' ', originalKept: '' }),
    ({ fields }) => Boolean(fields.cameFrom && fields.originalKept && !fields.file),
  )
  // Refused, and never cut: what was typed is kept whole.
  const long = { personId, file: fileOf(bytes), cameFrom: 'a'.repeat(101), originalKept: 'a'.repeat(501) }
  await assert.rejects(bringChronology(dsl, long), ({ fields }) =>
    Boolean(fields.cameFrom && fields.originalKept),
  )
})

test('nobody brings in a chronology of their own child, nor who does not read concerns by duty', async t => {
  const { as, people } = await world(t)
  const personId = people.pupil.id
  const parent = { personId: people.deputy.id, pupilId: personId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.head), parent)
  const file = fileOf(await printed(PAGES))
  await assert.rejects(bringChronology(await as(people.deputy), { ...FROM, personId, file }), {
    kind: 'invalid',
  })
  for (const one of [people.head, people.teacher, people.parent])
    await assert.rejects(bringChronology(await as(one), { ...FROM, personId, file }), { kind: 'not-allowed' })
})

test('a day in the midst of a line, a day that cannot be and one still to come begin no entry', () => {
  const lines = [
    '31/02/2024 No such day',
    'On 3/4/2024 he came',
    '01/01/2031 Later',
    '1st March 2024 at 9.05 am - He came',
    'Mon 4 March 2024x',
  ]
  assert.deepEqual(
    entriesOf(lines, Temporal.PlainDate.from('2026-11-23')).map(({ on, at }) => [on, at]),
    [
      [null, null],
      ['2024-03-01', '2024-03-01T09:05:00Z'],
    ],
  )
})
