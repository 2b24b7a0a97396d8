import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findClauses } from '../../src/modules/policies/reading/find-clauses.ts'
import { sayLeftOut } from '../../src/modules/policies/reading/left-out.ts'
import { readSource } from '../../src/modules/policies/reading/read-source.ts'
import { cell, para, row, run, table, wordFile } from './word-file.ts'

const passages = async (file: Uint8Array) => (await readSource(file)).document.passages
const texts = async (file: Uint8Array) => (await passages(file)).map(({ text }) => text)

const NUMBERED = `<w:abstractNum w:abstractNumId="7">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clause"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%3)"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>`
const at = (level: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

test('Word’s automatic numbers are read as Word shows them, though they stand in no paragraph', async () => {
  const file = wordFile({
    numbering: NUMBERED,
    body: [
      para('Passwords', at(0)),
      para('Staff must change theirs each year.', at(1)),
      para('Pupils must not share theirs.', at(1)),
      para('with a friend', at(2)),
      para('with a brother or sister', at(2)),
      para('Screens', at(0)),
      para('Staff must lock theirs.', at(1)),
      para('', at(1)),
      para('Visitors must ask.', at(1)),
      para('The school will keep a list:', ''),
      para('of accounts', at(0, 2)),
      para('Afterwards', at(0, 3)),
      para('Leavers must hand in their keys.', at(1, 3)),
    ].join(''),
  })
  const read = await passages(file)
  assert.deepEqual(
    read.map(({ marker, text }) => `${marker ?? ''} ${text}`.trim()),
    [
      '1. Passwords',
      '1.1 Staff must change theirs each year.',
      '1.2 Pupils must not share theirs.',
      '(a) with a friend',
      '(b) with a brother or sister',
      '2. Screens',
      '2.1 Staff must lock theirs.',
      '2.3 Visitors must ask.',
      'The school will keep a list:',
      '• of accounts',
      '9. Afterwards',
      '9.1 Leavers must hand in their keys.',
    ],
  )
  const { document } = await readSource(file)
  const said = findClauses(document).map(({ reference, text }) => `${reference} ${text}`)
  assert.ok(said.includes('1.2 Pupils must not share theirs.'), said.join('\n'))
  assert.ok(said.includes('9.1 Leavers must hand in their keys.'), said.join('\n'))
})

test('headings are known by their style, by an outline level, or by being bold lines', async () => {
  const styles = `<w:style w:styleId="Clause" w:type="paragraph"><w:name w:val="Clause"/><w:basedOn w:val="H"/></w:style>
    <w:style w:styleId="H" w:type="paragraph"><w:name w:val="heading 2"/></w:style>
    <w:style w:styleId="Loud" w:type="paragraph"><w:name w:val="Loud"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>`
  const marked = await passages(
    wordFile({
      styles,
      numbering: NUMBERED,
      body: [
        para('Our rules', '<w:pStyle w:val="Loud"/>'),
        para('Passwords', `<w:pStyle w:val="H"/>${at(0)}`),
        para('Staff must change theirs.'),
        para(run('For visitors', '<w:b/>')),
        para('Visitors must ask.'),
        para('Screens', '<w:outlineLvl w:val="1"/>'),
        para('Staff must lock theirs.'),
      ].join(''),
    }),
  )
  assert.deepEqual(
    marked.filter(({ kind }) => kind === 'heading').map(({ text, level }) => `${level} ${text}`),
    ['1 Our rules', '2 1. Passwords', '3 For visitors', '2 Screens'],
  )
  assert.deepEqual(marked.at(4)?.trail, ['Our rules', '1. Passwords', 'For visitors'])

  const bold = (text: string) => para(run(text, '<w:b/>'))
  const plain = await passages(
    wordFile({
      body: [
        bold('Who we are'),
        para('Mr Hobbs and Mrs Vane'),
        para('Staff must be kind.'),
        bold('Keeping safe'),
        para('Staff must lock their screens.'),
        bold('When it goes wrong'),
        para('Staff must tell the lead.'),
      ].join(''),
    }),
  )
  assert.deepEqual(
    plain.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
    ['Who we are', 'Keeping safe', 'When it goes wrong'],
  )
})

test('inserted text is read; deleted, moved away, hidden and struck text is not, and is said', async () => {
  const { document, leftOut } = await readSource(
    wordFile({
      styles:
        '<w:style w:styleId="Secret" w:type="character"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
      body: [
        para(
          `${run('Staff must lock screens after ')}<w:del w:id="1"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2">${run('10')}</w:ins>${run(' minutes.')}`,
        ),
        `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('Pupils must ')}</w:p>${para('sign each year.')}`,
        `<w:p><w:moveFrom w:id="4">${run('Moved away.')}</w:moveFrom></w:p><w:p><w:moveTo w:id="5">${run('Visitors must sign in.')}</w:moveTo></w:p>`,
        para(
          `${run('Governors must meet.')}${run(' Never shown.', '<w:vanish/>')}${run(' Nor this.', '<w:rStyle w:val="Secret"/>')}`,
        ),
        para(`${run('Parents must reply.')}${run(' In ten days.', '<w:strike/>')}`),
        table(
          row(cell('kept'), cell('row')),
          `<w:tr><w:trPr><w:del w:id="6"/></w:trPr>${cell('gone')}${cell('row')}</w:tr>`,
        ),
      ].join(''),
    }),
  )
  assert.deepEqual(
    document.passages.map(({ text }) => text),
    [
      'Staff must lock screens after 10 minutes.',
      'Pupils must sign each year.',
      'Visitors must sign in.',
      'Governors must meet.',
      'Parents must reply.',
      'kept',
      'row',
    ],
  )
  assert.equal(
    sayLeftOut(leftOut),
    '3 tracked deletions, 2 pieces of hidden text and 1 piece of struck-out text were not read.',
  )
})

test('merged cells keep their row and their head, and a table in a cell is read as a table of its own', async () => {
  const read = await passages(
    wordFile({
      body: table(
        row(cell('Who'), cell('What they must do', '<w:gridSpan w:val="2"/>')),
        row(cell('Staff', '<w:vMerge w:val="restart"/>'), cell('Lock screens.'), cell('Sign yearly.')),
        row(
          cell('<w:p/>', '<w:vMerge/>'),
          cell('Report worries.'),
          cell(
            `${para('See below.')}${table(row(cell('System'), cell('Letters')), row(cell('Network'), cell('12')))}<w:p/>`,
          ),
        ),
      ),
    }),
  )
  const places = read.map(({ text, table: place }) => [
    text,
    place?.number,
    place?.row,
    place?.column,
    place?.side,
    place?.head,
  ])
  assert.deepEqual(places, [
    ['Who', 1, 1, 1, null, null],
    ['What they must do', 1, 1, 2, null, null],
    ['Staff', 1, 2, 1, null, 'Who'],
    ['Lock screens.', 1, 2, 2, 'Staff', 'What they must do'],
    ['Sign yearly.', 1, 2, 3, 'Staff', 'What they must do'],
    ['Report worries.', 1, 3, 2, 'Staff', 'What they must do'],
    ['See below.', 1, 3, 3, 'Staff', 'What they must do'],
    ['System', 2, 1, 1, null, null],
    ['Letters', 2, 1, 2, null, null],
    ['Network', 2, 2, 1, null, 'System'],
    ['12', 2, 2, 2, 'Network', 'Letters'],
  ])
})

test('a footnote is read where it is pointed from, and a text box after its paragraph, once', async () => {
  const box = `<w:txbxContent>${para('Ring the lead first.')}</w:txbxContent>`
  const pointer = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  assert.deepEqual(
    await texts(
      wordFile({
        footnotes: `<w:footnote w:type="separator" w:id="0">${para('—')}</w:footnote><w:footnote w:id="2">${para('Except on paper.')}</w:footnote>`,
        body: [
          para(`${run('Staff must sign.')}${pointer}${run(' Pupils too.')}`),
          para(
            `${run('Staff must tell somebody.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
          para('All must be kind.'),
        ].join(''),
      }),
    ),
    [
      'Staff must sign. Pupils too.',
      'Except on paper.',
      'Staff must tell somebody.',
      'Ring the lead first.',
      'All must be kind.',
    ],
  )
})

test('pictures, comments, page footers, diagrams and formulas are said, and a page number is not', async () => {
  const drawing = (inner: string) => `<w:r><w:drawing>${inner}</w:drawing></w:r>`
  const picture = drawing('<a:blip r:embed="rId1"/>')
  const file = (footer: string) =>
    wordFile({
      comments: `<w:comment w:id="1">${para('Really?')}</w:comment>`,
      footer: para(footer),
      body: `${para(`${run('Staff must sign.')}${picture}${picture}${drawing('<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/>')}`)}<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`,
    })
  assert.equal(
    sayLeftOut((await readSource(file('Approved July 2026'))).leftOut),
    '2 pictures, 1 comment, 1 page header or footer, 1 diagram and 1 formula were not read.',
  )
  assert.equal((await readSource(file('Page 3 of 12'))).leftOut.margin, undefined)
  assert.deepEqual(await texts(file('')), ['Staff must sign.'])
})

test('links, fields, controls, breaks and empty placeholders read as they look', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  assert.deepEqual(
    await texts(
      wordFile({
        links: { rId9: 'https://lead.example/report' },
        body: [
          para(`${run('Report to ')}<w:hyperlink r:id="rId9">${run('the lead')}</w:hyperlink>${run('.')}`),
          para(
            `${run('Reviewed ')}${field('begin')}<w:r><w:instrText>DATE \\@ "yyyy"</w:instrText></w:r>${field('separate')}${run('2026')}${field('end')}`,
          ),
          para(`<w:fldSimple w:instr="TITLE">${run('Our policy')}</w:fldSimple>`),
          `<w:sdt><w:sdtPr/><w:sdtContent>${para('Staff must sign.')}</w:sdtContent></w:sdt>`,
          `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para('Click to enter text.')}</w:sdtContent></w:sdt>`,
          para(`<w:r><w:t>Approved by: Governors</w:t><w:br/><w:t>Date: 4 July 2026</w:t></w:r>`),
          para(`<w:r><w:t>on</w:t><w:noBreakHyphen/><w:t>line &amp; off</w:t></w:r>`),
        ].join(''),
      }),
    ),
    [
      'Report to the lead (https://lead.example/report).',
      'Reviewed 2026',
      'Our policy',
      'Staff must sign.',
      'Approved by: Governors',
      'Date: 4 July 2026',
      'on-line & off',
    ],
  )
})

test('a contents list that Word made holds no clause', async () => {
  const styles = '<w:style w:styleId="T1" w:type="paragraph"><w:name w:val="toc 1"/></w:style>'
  const entry = (text: string) =>
    para(`<w:r><w:t>${text}</w:t><w:tab/><w:t>3</w:t></w:r>`, '<w:pStyle w:val="T1"/>')
  const read = await passages(
    wordFile({
      styles,
      body: `${entry('Staff must sign')}${entry('Screens')}${para('Staff must lock screens.')}`,
    }),
  )
  assert.deepEqual(
    read.map(({ contents }) => contents ?? false),
    [true, true, false],
  )
})
