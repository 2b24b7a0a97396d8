import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { world } from '../../../../test/world.ts'
import { rollFiles } from '../queries/roll-files.ts'
import { brought, csvOf, ctfOf, textFile } from '../roll-world.test.ts'
import { bringRoll } from './bring-roll.ts'
import { mapColumns } from './map-columns.ts'

const HEAD = 'Surname,Forename,DOB\n'
const BOMB = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><CTfile>&b;</CTfile>'

test('a broken or hostile file is refused with the line and the reason, and is kept nowhere', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  await brought(office, textFile(`${HEAD}Tillerby,Jonah,27/03/2016\n`))
  const said = async (text: string, name?: string): Promise<string> => {
    const work = bringRoll(office, { file: textFile(text, name) })
    const error = await work.then(
      () => assert.fail('it was taken'),
      (error: { fields?: Record<string, string> }) => error,
    )
    return error.fields?.['file'] ?? ''
  }
  assert.match(await said(`${HEAD}Ash,Zoe,01/09/2015\nKhan,Amina,31/02/2015\n`), /Line 3: Date of birth/)
  assert.match(await said(`${HEAD}"=HYPERLINK(""http://x"")",Zoe,01/09/2015\n`), /Line 2:/)
  assert.match(await said(`${HEAD}"Ash,Zoe,01/09/2015\n`), /Line 2/)
  assert.match(await said(BOMB, 'ctf.xml'), /Line 1/)
  assert.match(await said('PK\u0003\u0004 xl/workbook.xml'), /Excel workbook/)
  assert.match(await said(''), /Choose the file/)
  assert.equal((await rollFiles(office)).length, 1)
})

test('columns are asked for once for files of one shape, and again when somebody wants to', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const first = await bringRoll(office, { file: csvOf(makeRoll({ pupils: 8, seed: 1 })) })
  assert.equal(first.next, 'columns')
  const targets = ['familyName']
  await assert.rejects(mapColumns(office, { fileId: first.fileId, kind: 'pupil', targets }), {
    fields: {
      columns:
        'Choose the column with the forename. Choose the column with the UPN or the date of birth: a name alone does not tell two pupils apart.',
    },
  })
  await brought(office, csvOf(makeRoll({ pupils: 8, seed: 1 })))
  const other = csvOf(makeRoll({ pupils: 8, seed: 1 }).toReversed())
  assert.equal((await bringRoll(office, { file: other })).next, 'preview')
  assert.equal((await bringRoll(office, { file: other, asksColumns: true })).next, 'columns')
  assert.equal((await bringRoll(office, { file: ctfOf(makeRoll({ pupils: 3, seed: 2 })) })).next, 'preview')
})

test('a column that cannot be what was chosen is refused with its line, and not remembered', async t => {
  const { as, people } = await world(t)
  const office = await as(people.office)
  const file = textFile(`${HEAD}Ash,Zoe,01/09/2015\n`)
  const { fileId } = await bringRoll(office, { file })
  const wrong = mapColumns(office, {
    fileId,
    kind: 'pupil',
    targets: ['familyName', 'dateOfBirth', 'givenName'],
  })
  await assert.rejects(wrong, (error: { fields?: Record<string, string> }) =>
    /Line 2: Date of birth/.test(error.fields?.['columns'] ?? ''),
  )
  assert.equal((await bringRoll(office, { file })).next, 'columns')
})

test('what waits is sealed: the table holds no name from the file', async t => {
  const { as, people, house, schools } = await world(t)
  await brought(await as(people.office), textFile(`${HEAD}Quillfeather,Zoe,01/09/2015\n`))
  const client = await house.database.pool.connect()
  try {
    await client.query(`select set_config('app.school', $1, false)`, [schools.larkmoor.id])
    const { rows } = await client.query(`select encode(sealed, 'escape') as kept from people.roll_file`)
    assert.equal(rows.length, 1)
    assert.doesNotMatch(String(rows[0].kept), /Quillfeather/)
    await assert.rejects(
      client.query('update people.roll_file set accepted_at = now()'),
      /check constraint|closed once/,
    )
    await client.query(`select set_config('app.school', '', false)`)
  } finally {
    client.release()
  }
})
