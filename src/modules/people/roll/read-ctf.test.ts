import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asCtf, throughCtf } from '../../../../test/roll/as-ctf.ts'
import { encoded } from '../../../../test/roll/as-csv.ts'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { readCtfName } from './ctf-name.ts'
import { type CtfRead, readCtf } from './read-ctf.ts'
import { readRoll } from './read-roll.ts'
import { RollRefusal } from './roll-refusal.ts'
import type { RollRow } from './roll-row.ts'

const TODAY = { today: '2026-11-22' }
const read = (text: string): CtfRead => readCtf(text, TODAY)
const refused = (text: string, line: number | null, why: RegExp): void => {
  assert.throws(
    () => read(text),
    (error: unknown) => {
      assert.ok(error instanceof RollRefusal, String(error))
      assert.match(error.why, why)
      assert.equal(error.line, line)
      return true
    },
  )
}
const unlined = (row: RollRow): RollRow => ({ ...row, line: 0 })
const pupil = (inside: string): string =>
  `<CTfile>\n<CTFpupilData>\n<Pupil>${inside}</Pupil>\n</CTFpupilData>\n</CTfile>`
const NAMED = '<UPN>B801200005001</UPN><Surname>Khan</Surname><Forename>Amina</Forename><DOB>2015-09-01</DOB>'

test('a transfer file gives the rows that a list gives', () => {
  const rows = makeRoll({ pupils: 40, seed: 11 })
  const found = read(asCtf(rows))
  assert.deepEqual(found.rows.map(unlined), rows.map(throughCtf).map(unlined))
  assert.deepEqual(found.refusals, [])
  assert.equal(found.version, '24.0')
  assert.equal(found.sourceSchool, 'Made Up School')
  assert.ok(
    !found.speaksOf.fields.includes('className') && !found.speaksOf.contacts.includes('mustNotBeTold'),
  )
})

test('elements that are not read are counted, each once however much they hold', () => {
  const { ignored } = read(asCtf(makeRoll({ pupils: 5, seed: 1 })))
  assert.equal(ignored.find(({ name }) => name === 'Attendance')?.count, 5)
  assert.equal(
    ignored.find(({ name }) => name === 'YearData'),
    undefined,
  )
})

test('a namespace, with or without a prefix, changes nothing', () => {
  const rows = makeRoll({ pupils: 3, seed: 2 })
  assert.deepEqual(read(asCtf(rows, { namespace: 'http://example.org/ctf' })).rows, read(asCtf(rows)).rows)
  const prefixed = asCtf(rows)
    .replace('<CTfile>', '<CTfile xmlns:c="urn:c">')
    .replaceAll('<Pupil>', '<c:Pupil>')
    .replaceAll('</Pupil>', '</c:Pupil>')
  assert.deepEqual(read(prefixed).rows, read(asCtf(rows)).rows)
})

test('a file declared as Windows-1252 is read with its accents', () => {
  const text = asCtf([], { encoding: 'windows-1252' }).replace(
    '<CTFpupilData>',
    `<CTFpupilData><Pupil>${NAMED.replace('Amina', 'Chloé')}</Pupil>`,
  )
  const found = readRoll({ name: 'x.xml', bytes: encoded(text, 'windows-1252') }, { ...TODAY, maxBytes: 1e6 })
  assert.ok(found.is === 'transfer-file')
  assert.equal(found.rows[0]?.givenName, 'Chloé')
})

test('a row knows the line on which its pupil begins', () => {
  assert.equal(read(pupil(NAMED)).rows[0]?.line, 3)
})

test('relationship codes become words; what is no code stays', () => {
  const contact = (code: string) =>
    read(
      pupil(
        `${NAMED}<Contacts><Contact><Surname>Khan</Surname><Relationship>${code}</Relationship></Contact></Contacts>`,
      ),
    ).rows[0]?.contacts[0]?.relationship
  assert.equal(contact('PAM'), 'Mother')
  assert.equal(contact('Neighbour'), 'Neighbour')
  assert.equal(contact('constructor'), 'constructor')
})

test('responsibility is yes, no or not said, and the file never releases a contact', () => {
  const said = (inside: string) =>
    read(pupil(`${NAMED}<Contacts><Contact><Surname>Khan</Surname>${inside}</Contact></Contacts>`)).rows[0]
      ?.contacts[0]
  assert.equal(said('<Responsibility>T</Responsibility>')?.parentalResponsibility, true)
  assert.equal(said('<Responsibility>false</Responsibility>')?.parentalResponsibility, false)
  assert.equal(said('')?.parentalResponsibility, null)
  assert.equal(said('')?.mayBeContacted, null)
})

test('a pupil whose data cannot be read is refused with the line, and the others still told', () => {
  const found = read(
    pupil('<Surname>Khan</Surname>').replace(
      '</CTFpupilData>',
      `<Pupil>\n<Surname>=1+1</Surname><Forename>A</Forename><DOB>2015-02-30</DOB></Pupil></CTFpupilData>`,
    ),
  )
  assert.deepEqual(
    found.refusals.map(({ line, why }) => [line, why.slice(0, 24)]),
    [
      [3, 'There is no forename.'],
      [5, '‘=1+1’ begins with =, so'],
      [4, 'Date of birth: ‘2015-02-'],
    ],
  )
})

test('another kind of XML is said to be so', () => {
  refused('<rss><channel/></rss>', 1, /not a Common Transfer File: it begins with ‘rss’/)
  refused('<CTfile><Header/></CTfile>', null, /no pupils/)
  refused('<CTfile><CTFpupilData/></CTfile>', null, /no pupils/)
})

test('broken XML is refused with the line', () => {
  refused(pupil(NAMED).replace('</Pupil>', ''), 4, /XML is broken here \(unexpected close tag\)/)
  refused(pupil(`${NAMED}\n<UPN>A & B</UPN>`), 4, /& must be written/)
  refused('<CTfile>\n<CTFpupilData>', 2, /broken/)
})

test('the file’s name is read where it has the form, and never more', () => {
  assert.deepEqual(readCtfName('8012345_CTF_8016789_003.xml'), {
    from: { authority: '801', establishment: '2345' },
    to: { authority: '801', establishment: '6789' },
    number: 3,
  })
  assert.equal(readCtfName('C:\\in\\8012345_ctf_XXXXXXX_001 (2).XML')?.to.authority, 'XXX')
  assert.equal(readCtfName('801LLLL_CTF_8016789_001.xml')?.from.establishment, 'LLLL')
  for (const name of ['', 'pupils.xml', '8012345_CTF_8016789_1.xml', '8012345_CTF_8016789_001.xml.exe'])
    assert.equal(readCtfName(name), null)
})
