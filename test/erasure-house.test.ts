import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'pg'
import { modules } from '../src/modules.ts'
import { ERASER } from '../src/platform/db/addresses.ts'
import { newId } from '../src/words/ids.ts'
import { freshDatabase, superuserOf } from './database.ts'
import { ERASURE_TABLE, KEPT_WHOLE } from './erasure-table.ts'

const MARK = 'Tillerby'
const [school, subject, account] = [newId(), newId(), newId()]

/** Each type as something that says the mark, where it can. */
const VALUES: Readonly<Record<string, string>> = {
  text: `'${MARK}'`,
  bytea: `convert_to('${MARK}', 'UTF8')`,
  jsonb: `'{"said": "${MARK}"}'`,
  ...{ uuid: 'gen_random_uuid()', bool: 'false', int4: '1', int8: '1', numeric: '1', date: `'2026-11-23'` },
  timestamptz: `'2026-11-23T08:20:00Z'`,
}

type Column = { name: string; type: string; many: boolean }

const tables = modules
  .flatMap(({ personalData }) => personalData.map(({ table }) => table))
  .filter(table => !Object.hasOwn(KEPT_WHOLE, table.slice(0, table.indexOf('.'))))

const columnsOf = async (client: Client, table: string): Promise<Column[]> =>
  (
    await client.query<Column>(
      `select a.attname as name, coalesce(e.typname, t.typname) as type, e.oid is not null as many
         from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''`,
      [table],
    )
  ).rows

/** One row about the subject in a table, in which every text, file and document says the mark. */
async function plant(client: Client, table: string): Promise<void> {
  const about = ERASURE_TABLE[table]?.about ?? []
  const columns = await columnsOf(client, table)
  const values = columns.map(({ name, type, many }) => {
    if (name === 'school_id') return `'${school}'`
    if (name === 'school_ids') return `'{${school}}'`
    if (name === 'account_id' || (table === 'access.account' && name === 'id')) return `'${account}'`
    if (about.includes(name)) return `'${subject}'`
    const value = VALUES[type]
    if (!value) throw new Error(`${table}.${name}: say in ${import.meta.url} what a ${type} may be`)
    return many ? `array[${value}]` : value
  })
  await client.query(
    `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) values (${values.join(', ')})`,
  )
}

/** The columns of a table that still say the mark. */
async function saysStill(client: Client, table: string): Promise<{ rows: number; columns: string[] }> {
  const columns = await columnsOf(client, table)
  const asText = ({ name, type }: Column) =>
    type === 'bytea' ? `encode("${name}", 'escape')` : `"${name}"::text`
  const { rows } = await client.query<Record<string, string | null>>(
    `select ${columns.map(column => `${asText(column)} as "${column.name}"`).join(', ')} from ${table}`,
  )
  const planted = rows.filter(row => JSON.stringify(row).includes(MARK) || !('given_name' in row))
  const saying = columns.filter(({ name }) => planted.some(row => row[name]?.includes(MARK)))
  return { rows: planted.length, columns: saying.map(({ name }) => name).toSorted() }
}

describe('what an erasure leaves in every table that holds a person', () => {
  let client: Client
  before(async () => {
    client = new Client(await superuserOf(await freshDatabase()))
    await client.connect()
  })
  after(() => client.end())

  test('each table says by hand what stays', () => {
    assert.deepEqual(
      tables.filter(table => !ERASURE_TABLE[table]),
      [],
      'say in test/erasure-table.ts what stays in these, and have their room take out the rest in erase_person',
    )
    assert.deepEqual(
      Object.keys(ERASURE_TABLE).filter(table => !tables.some(one => one === table)),
      [],
    )
  })

  test('a row about the person in each, whatever its checks want', async () => {
    await client.query('set session_replication_role = replica')
    const { rows } = await client.query<{ on: string; name: string }>(
      `select conrelid::regclass::text as on, quote_ident(conname) as name from pg_constraint c
         join pg_namespace n on n.oid = c.connamespace where contype in ('f', 'c') and conrelid <> 0 and n.nspname <> 'jobs'
          and n.nspname !~ '^(pg_|information)'`,
    )
    for (const { on, name } of rows) await client.query(`alter table ${on} drop constraint ${name}`)
    for (const table of tables) {
      await plant(client, table)
      assert.ok((await saysStill(client, table)).rows === 1, table)
    }
  })

  test('the eraser, who stands behind the walls, takes the person out of each room', async () => {
    await client.query(`set session_replication_role = origin; set role ${ERASER}`)
    await client.query(`select set_config('app.school', $1, false)`, [newId()])
    const rooms = [...new Set(tables.map(table => table.slice(0, table.indexOf('.'))))]
    for (const room of rooms) await client.query(`select ${room}.erase_person($1, now())`, [subject])
    await client.query('reset role')
    // Behind the wall of another school: nothing was touched.
    for (const table of tables)
      if (ERASURE_TABLE[table]?.about.length) assert.equal((await saysStill(client, table)).rows, 1, table)
    await client.query(`set role ${ERASER}`)
    await client.query(`select set_config('app.school', $1, false)`, [school])
    for (const room of rooms.toSorted())
      await client.query(`select ${room}.erase_person($1, now())`, [subject])
    await client.query('reset role')
  })

  for (const table of tables) {
    test(`${table}: ${ERASURE_TABLE[table]?.rows === 'go' ? 'nothing stays' : 'what stays names nobody'}`, async () => {
      const { rows = 'go', columns = [] } = ERASURE_TABLE[table] ?? {}
      const found = await saysStill(client, table)
      assert.deepEqual(found.columns, columns.toSorted())
      if (table !== 'people.person_details') assert.equal(found.rows, rows === 'stay' ? 1 : 0)
    })
  }

  test('the one row that stays of a name says that it was erased', async () => {
    const { rows } = await client.query(
      'select given_name, family_name, email, upn from people.person_details where school_id = $1',
      [school],
    )
    assert.deepEqual(rows, [{ given_name: 'Erased', family_name: 'person', email: null, upn: null }])
  })
})
