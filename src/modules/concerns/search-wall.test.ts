import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { superuserOf } from '../../../test/database.ts'
import { recordRelationship } from '../people/index.ts'
import { identifyChild } from './commands/identify-child.ts'
import { passOn } from './commands/pass-on.ts'
import { readConcern } from './commands/read-concern.ts'
import { searched } from './search-world.test.ts'

const NONE = { all: 0, records: [] }

/** The vape, which the lead has passed on; and whoever has SQL as the serving role, in somebody’s name. */
async function attacked(t: { after(done: () => Promise<void>): void }) {
  const here = await searched(t)
  const { dsl, vape, addresses, schools } = here
  await readConcern(dsl, { concernId: vape })
  await passOn(dsl, { concernId: vape })
  const client = new Client(await superuserOf(addresses))
  await client.connect()
  t.after(() => client.end())
  /** First the plant, then as the serving role; nothing of it stays. */
  const asked = async (
    personId: string | undefined,
    plant = '',
    school: string | undefined = schools.larkmoor.id,
  ) => {
    await client.query('begin')
    try {
      if (plant) await client.query(plant)
      await client.query('set local role watchword_app')
      await client.query(`select set_config('app.school', $1, true), set_config('app.person', $2, true)`, [
        school ?? '',
        personId ?? '',
      ])
      const found = `concerns.found(array['vape'], array['vape'], '{}', '{}')`
      const { rows } = await client.query<{ ids: string[]; read: string[] }>(
        `select array(select * from ${found}) as ids,
                array(select id from concerns.concern where id in (select * from ${found})) as read`,
      )
      return rows[0] ?? { ids: [], read: [] }
    } finally {
      await client.query('rollback')
    }
  }
  /** The function as it stands, with a part of it taken out. */
  const without = async (part: RegExp, instead: string) => {
    const { rows } = await client.query<{ sql: string }>(
      `select pg_get_functiondef('concerns.found'::regproc) as sql`,
    )
    const sql = rows[0]?.sql ?? ''
    assert.match(sql, part)
    return sql.replaceAll(part, instead)
  }
  return { ...here, asked, without }
}

test('whoever passed a record on as not for them finds nothing of it, not even that it counts', async t => {
  const { find, people } = await attacked(t)
  for (const typed of ['vape behind the gym', 'caretaker', 'bertie vape', 'Kyle'])
    assert.partialDeepStrictEqual(await find(typed), NONE, typed)
  const { children } = await find('albert smith')
  assert.equal(children[0]?.concerns, 0)
  assert.equal((await find('vape', people.deputy)).all, 1)
})

test('a lead whose own child is here finds of a record about that child neither hit nor number nor name', async t => {
  const { find, office, albert, people, report, as } = await searched(t)
  const parent = { personId: people.dsl.id, pupilId: albert, parentalResponsibility: 'yes' }
  await recordRelationship(office, parent)
  const concernId = await report({ about: 'A boy in Wren', saw: 'He set fire to Barnaby’s tent.' })
  const deputy = await as(people.deputy)
  await readConcern(deputy, { concernId })
  assert.equal((await find('tent')).all, 1)
  await identifyChild(deputy, { concernId, personId: albert, part: 'alleged' })
  for (const typed of ['tent', 'barnaby', 'Barney', 'fire tent', 'albert tent'])
    assert.partialDeepStrictEqual(await find(typed), { ...NONE, children: [] }, typed)
  assert.equal((await find('tent', people.deputy)).all, 1)
})

test('the function that finds gives no id of a record that whoever asks is kept from, of another school, or to nobody', async t => {
  const { asked, people, elsewhere, schools, vape } = await attacked(t)
  assert.deepEqual(await asked(people.deputy.id), { ids: [vape], read: [vape] })
  assert.deepEqual(await asked(people.dsl.id), { ids: [], read: [] })
  const { ids } = await asked(elsewhere.head.id, '', schools.hollinBank.id)
  assert.ok(ids.length === 1 && !ids.includes(vape))
  assert.deepEqual(await asked(people.dsl.id, '', ''), { ids: [], read: [] })
})

test('and where it forgets the wall, planted, the rows behind it still show nothing', async t => {
  const { asked, without, people, vape } = await attacked(t)
  const blind = await asked(
    people.dsl.id,
    await without(/b\.person_id = platform\.current_person\(\)/g, 'false'),
  )
  assert.deepEqual(blind, { ids: [vape], read: [] })
  const wide = await asked(
    people.deputy.id,
    await without(/s\.school_id = platform\.current_school\(\)/g, 'true'),
  )
  assert.deepEqual([wide.ids.length, wide.read], [2, [vape]])
})
