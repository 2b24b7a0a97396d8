import assert from 'node:assert/strict'
import { Client } from 'pg'
import { bringRoll, mapColumns } from '../../src/modules/people/index.ts'
import { guessedColumns, textFile } from '../../src/modules/people/roll-world.test.ts'
import { superuserOf } from '../database.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

export const HEADINGS = 'Forename,Surname,Date of birth,Class,Sex,Ethnic origin,Disability,Religion'
export const JONAH = 'Jonah,Tillerby,27/03/2016,Osprey'
/** What nobody but a lead ever reads, on any page. */
export const VALUES = /Larkish|Quaker|Male\b/

/** Redbridge, whose office loads its list as the pages have it, and whoever has SQL as the serving role. */
export async function schoolWithList(t: Parameters<typeof schoolThatRecords>[0]) {
  const all = await schoolThatRecords(t, 'redbridge')
  const { here, get, post, enter } = all
  const office = await enter(here.people.office)
  const bring = async (line: string, headings = HEADINGS) => {
    const call = await here.as(here.people.office)
    const { fileId, next } = await bringRoll(call, { file: textFile(`${headings}\n${line}\n`) })
    if (next === 'columns') {
      const columns = plain((await get(office, `/roll/${fileId}/columns`)).body)
      assert.doesNotMatch(columns, VALUES, 'no sample of it either')
      await mapColumns(call, await guessedColumns(call, fileId))
    }
    return {
      at: `/roll/${fileId}?everybody=no`,
      preview: (await get(office, `/roll/${fileId}?everybody=no`)).body,
    }
  }
  const load = async (line: string) => {
    const { at, preview } = await bring(line)
    const digest = /name="digest" value="([^"]+)"/.exec(preview)?.[1] ?? ''
    const sent = await post(office, at, { deed: 'accept', digest, everybody: 'no', sure: 'yes' })
    assert.equal(sent.statusCode, 303, plain(sent.body))
    here.clock.move({ minutes: 2 })
    return plain(preview)
  }
  const client = new Client(await superuserOf(here.addresses))
  await client.connect()
  t.after(() => client.end())
  const asServer = async (personId: string, sql: string) => {
    await client.query('begin')
    try {
      await client.query('set local role watchword_app')
      await client.query(
        `select set_config('app.school', $1, true), set_config('app.person', $2, true), set_config('app.now', $3, true)`,
        [here.schools.larkmoor.id, personId, here.clock.now().toString()],
      )
      return (await client.query<Record<string, string>>(sql)).rows
    } finally {
      await client.query('rollback')
    }
  }
  return { ...all, office, bring, load, asServer, owner: client }
}
