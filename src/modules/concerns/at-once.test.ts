import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { until } from '../../../test/product.ts'
import { type Cast, world } from '../../../test/world.ts'
import { newId } from '../../words/ids.ts'
import { passOn } from './commands/pass-on.ts'
import { readConcern } from './commands/read-concern.ts'
import { reportConcern } from './commands/report-concern.ts'
import { concern } from './queries/concern.ts'

/** Somebody does something in the very moment in which the ladder moves a concern from the lead to the deputies. */
async function whileItClimbs(t: Parameters<typeof world>[0], deed: typeof readConcern | typeof passOn) {
  const here = await world(t)
  const { as, people, clock, addresses, schools } = here
  const { concernId } = await reportConcern(await as(people.teacher), { saw: 'He cried.' })
  clock.move({ hours: 2 })
  const ladder = new pg.Client(addresses.keeper)
  await ladder.connect()
  try {
    await ladder.query('begin')
    const now = clock.now().toString()
    await ladder.query(
      `update concerns.rung set ended_at = $2, ended_why = 'unread' where concern_id = $1 and ended_at is null`,
      [concernId, now],
    )
    await ladder.query(
      `insert into concerns.rung (school_id, id, concern_id, duty, reached_at, due_at)
       values ($1, $2, $3, 'deputy-dsl', $4, $4::timestamptz + interval '2 hours')`,
      [schools.larkmoor.id, newId(), concernId, now],
    )
    const doing = deed(await as(people.dsl), { concernId })
    await until('it stands and waits', async () => {
      const { rows } = await ladder.query(
        `select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))`,
      )
      return rows.length > 0
    })
    await ladder.query('commit')
    await doing
  } finally {
    await ladder.end()
  }
  const rungs = async (who: Cast) =>
    (await concern(await as(who), { concernId })).rungs.map(({ duty, endedWhy }) => [duty, endedWhy])
  return { ...here, rungs }
}

test('a concern that is opened in the moment in which it goes on waits for nobody any more', async t => {
  const { people, rungs } = await whileItClimbs(t, readConcern)
  assert.deepEqual(await rungs(people.dsl), [
    ['dsl', 'unread'],
    ['deputy-dsl', 'read'],
  ])
})

test('“not for me” in the moment in which it goes on leaves it to whoever has it then', async t => {
  const { people, rungs } = await whileItClimbs(t, passOn)
  assert.deepEqual(await rungs(people.deputy), [
    ['dsl', 'unread'],
    ['deputy-dsl', null],
  ])
})
