import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { migrateAll } from '../src/app/migrate.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { openDatabase, refuseUnsafeRole } from '../src/platform/db/database.ts'
import { allMigrations, emptyDatabase, freshDatabase } from './database.ts'

test('an empty database reaches this version, and a second run changes nothing', async () => {
  const addresses = await emptyDatabase()
  assert.equal((await migrateAll(addresses)).length, allMigrations().length)
  assert.deepEqual(await migrateAll(addresses), [])
})

test('two migrators at once: one does the work, the other waits and finds it done', async () => {
  const addresses = await emptyDatabase()
  const ran = await Promise.all([migrateAll(addresses), migrateAll(addresses)])
  assert.deepEqual(
    ran.map(names => names.length).sort((a, b) => a - b),
    [0, allMigrations().length],
  )
})

test('a migration edited after it ran is refused', async () => {
  const { keeper } = await freshDatabase()
  const edited = allMigrations().map((one, n) => (n === 0 ? { ...one, sha256: 'other' } : one))
  await assert.rejects(migrate(keeper, edited), /was changed after it ran/)
})

test('a migration that fails leaves nothing of itself', async () => {
  const { keeper } = await freshDatabase()
  const broken = { name: 'test/broken.sql', sql: 'create table platform.half (); select 1/0', sha256: 'x' }
  await assert.rejects(migrate(keeper, [...allMigrations(), broken]), /test\/broken.sql failed/)
  const client = new pg.Client(keeper)
  await client.connect()
  const { rows } = await client.query(`select to_regclass('platform.half') as half`)
  await client.end()
  assert.equal(rows[0].half, null)
})

test('the app refuses to serve as a role that could see past the walls', async () => {
  const { app, keeper } = await freshDatabase()
  const serving = openDatabase(app, 1)
  const keeping = openDatabase(keeper, 1)
  try {
    await refuseUnsafeRole(serving)
    await assert.rejects(refuseUnsafeRole(keeping), /could see past row-level security/)
  } finally {
    await Promise.all([serving.close(), keeping.close()])
  }
})

test('what else a migrator does, as the queues, is done by one at a time', async () => {
  const { keeper } = await freshDatabase()
  let inside = 0
  const rest = async () => {
    assert.equal(++inside, 1)
    await setTimeout(50)
    inside--
  }
  await Promise.all([migrate(keeper, allMigrations(), rest), migrate(keeper, allMigrations(), rest)])
})
