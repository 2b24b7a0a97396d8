import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { DECIDED_ON_ADULT } from '../../../test/adult-documents.ts'
import { LETTER, SAID } from '../../../test/documents.ts'
import { walkable } from '../../../test/signed-in.ts'
import { newId } from '../../words/ids.ts'
import { decideAdult } from './commands/decide-adult.ts'
import { describeDocument } from './commands/describe-document.ts'
import { keepDocumentFile } from './commands/keep-document-file.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'

test('whoever does not answer for a record about an adult seals, destroys and learns nothing by the functions of its documents: one that is there is answered as one that is not', async t => {
  const { as, people, addresses, schools, clock } = await walkable(t)
  const said = { saw: 'He shouted.', subjectIds: [people.teacher.id] }
  const { concernId } = await reportAboutAdult(await as(people.deputy), said)
  await decideAdult(await as(people.head), { concernId, ...DECIDED_ON_ADULT })
  clock.move({ minutes: 1 })
  const { documentId } = await describeDocument(await as(people.head), { concernId, ...SAID })
  await keepDocumentFile(await as(people.head), { concernId, documentId, file: LETTER })
  const client = new Client(addresses.app)
  await client.connect()
  t.after(() => client.end())
  const answer = async (personId: string, sql: string, id: string): Promise<string> => {
    await client.query('begin')
    try {
      await client.query(
        `select set_config('app.school', $1, true), set_config('app.person', $2, true), set_config('app.actor', '', true),
                set_config('app.now', $3, true)`,
        [schools.larkmoor.id, personId, clock.now().toString()],
      )
      return `${(await client.query(sql, [id])).rowCount} rows`
    } catch (error) {
      return String(error)
    } finally {
      await client.query('rollback')
    }
  }
  const CALLS = [
    String.raw`select adults.seal_document($1, 'x', '\x00')`,
    `select adults.destroy_document($1, null, 'x')`,
    'select * from adults.openings_of($1)',
  ]
  for (const who of [people.teacher, people.dsl, people.deputy, people.chair])
    for (const call of CALLS) {
      const real = await answer(who.id, call, documentId)
      assert.match(
        real,
        /there is no such document|only a document that is sealed|^0 rows/,
        `${who.name}: ${call}`,
      )
      assert.equal(real, await answer(who.id, call, newId()), `${who.name}: ${call}`)
    }
  assert.match(
    await answer(people.head.id, CALLS[0] ?? '', documentId),
    /^1 rows/,
    'whoever answers for it seals it',
  )
})
