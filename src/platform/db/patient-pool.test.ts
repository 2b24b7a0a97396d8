import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../../test/database.ts'
import { isAway, patientPool } from './patient-pool.ts'

test('of a connection that was cut in a statement both that one and the next say that the database is away', async t => {
  const { keeper } = await freshDatabase()
  const pool = patientPool(keeper)
  t.after(() => pool.end())
  const client = await pool.connect()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  const waits = client.query('select pg_sleep(60)').catch(error => error)
  await pool.query('select pg_terminate_backend($1)', [rows[0].pid])
  assert.ok(isAway(await waits))
  const next: unknown = await client.query('select 1').catch(error => error)
  assert.ok(isAway(next), String(next))
  client.release(true)
  // Its pool has let go of it, and a transaction that was not told asks it once more.
  const last: unknown = await client.query('select 1').catch(error => error)
  assert.ok(isAway(last), String(last))
  assert.equal((await pool.query('select 1 as one')).rows[0].one, 1)
  assert.equal(isAway(await pool.query('select no_such_column').catch(error => error)), false)
})
