import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { type Addresses, asOwner, KEEPER, OWNER } from '../src/platform/db/addresses.ts'
import { newId } from '../src/words/ids.ts'
import { freshDatabase } from './database.ts'
import { readCatalogue, type Table } from './walls/catalogue.ts'
import { DATABASE_RULES, schoolTables } from './walls/database-rules.ts'
import { plantedInDatabase } from './walls/planted-database.ts'
import { SECOND_WALL } from './walls/global-tables.ts'
import { fillForTwoSchools, insertFor } from './walls/fill.ts'

// A suite, so that its connections close before the database under them is dropped.
describe('the walls in the database', () => {
  let addresses: Addresses
  let owner: Client
  let app: Client
  let tables: Table[]
  const [ours, theirs] = [newId(), newId()]

  /** One connection, used again and again, as a pool's is. */
  async function asSchool<Result>(school: string | undefined, work: () => Promise<Result>): Promise<Result> {
    await app.query('begin')
    try {
      if (school !== undefined) await app.query(`select set_config('app.school', $1, true)`, [school])
      return await work()
    } finally {
      await app.query('rollback')
    }
  }

  const count = async (table: string, where = 'true') => {
    const { rows } = await app.query(`select count(*) as n from ${table} where ${where}`)
    return rows[0].n as number
  }

  before(async () => {
    addresses = await freshDatabase()
    owner = new Client(asOwner(addresses.keeper))
    app = new Client(addresses.app)
    await Promise.all([owner.connect(), app.connect()])
    tables = schoolTables(await readCatalogue(owner))
  })
  after(() => Promise.all([owner.end(), app.end()]))

  test('every table is walled, keyed and granted as the house says', async () => {
    const catalogue = await readCatalogue(owner)
    assert.ok(catalogue.tables.length > 5, 'the catalogue was not read')
    assert.deepEqual(
      DATABASE_RULES.flatMap(rule => rule(catalogue)),
      [],
    )
  })

  for (const [because, sql, rule] of plantedInDatabase) {
    test(`the database walls ring when ${because}`, async () => {
      const before = new Set<string>(rule(await readCatalogue(owner)))
      await owner.query('begin; create schema plant')
      try {
        await owner.query(sql)
        const rang = rule(await readCatalogue(owner)).filter(says => !before.has(says))
        assert.notDeepEqual(rang, [])
      } finally {
        await owner.query('rollback')
      }
    })
  }

  test('the serving role cannot become another, nor step over a wall', async () => {
    for (const role of [OWNER, KEEPER, 'postgres']) {
      await assert.rejects(app.query(`set role ${role}`), /permission denied|does not exist/)
    }
    const { rows } = await app.query(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as unsafe
       from pg_roles where rolname = current_user`,
    )
    assert.equal(rows[0].unsafe, false)
    await assert.rejects(
      asSchool(ours, () => app.query('set local row_security = off; select * from platform.setting')),
      /would be affected by row-level security/,
    )
    await assert.rejects(app.query('create table platform.mine ()'), /permission denied/)
    await assert.rejects(app.query('create table public.mine ()'), /permission denied/)
  })

  test('the database under the walls is filled with a row of each of two schools in every table', async () => {
    await fillForTwoSchools(owner, tables, ours, theirs)
  })

  test('a used connection on which nothing is set sees no row of any school, and does not fail', async () => {
    await asSchool(ours, () => count('platform.setting'))
    for (const { name } of tables) assert.equal(await count(name), 0, name)
    await asSchool('', async () => {
      for (const { name } of tables) assert.equal(await count(name), 0, name)
    })
  })

  test('a school sees its own rows in every table and none of another school', async () => {
    await asSchool(ours, async () => {
      for (const { name } of tables) {
        const isSeen = !Object.hasOwn(SECOND_WALL, name)
        assert.equal(await count(name, `school_id = '${ours}'`), isSeen ? 1 : 0, `${name} hides its own`)
        assert.equal(await count(name, `school_id <> '${ours}'`), 0, `${name} shows another's`)
      }
    })
  })

  test('no table takes a row of another school, by insert or by moving one', async () => {
    for (const { name } of tables) {
      await asSchool(ours, () =>
        assert.rejects(insertFor(app, name, theirs), /violates row-level security/, name),
      )
      await asSchool(ours, async () => {
        const move = app.query(`update ${name} set school_id = '${theirs}'`)
        // Behind a second wall there is no row that it could move.
        if (Object.hasOwn(SECOND_WALL, name)) assert.equal((await move).rowCount, 0, name)
        else await assert.rejects(move, /violates row-level security/, name)
      })
      await asSchool(undefined, () =>
        assert.rejects(insertFor(app, name, ours), /violates row-level security/, name),
      )
    }
  })

  test('a chain of another school cannot be appended to', async () => {
    const append = () =>
      app.query(
        `select platform.append_entries('main', array['{"at": "2026-11-23T08:00:00Z", "useCase": "a.b", "outcome": "done"}'])`,
      )
    await assert.rejects(asSchool(undefined, append), /null value in column "school_id"|row-level security/)
    await asSchool(theirs, async () => {
      await append()
      assert.equal(await count('platform.audit_entry', `school_id = '${ours}'`), 0)
    })
  })
})
