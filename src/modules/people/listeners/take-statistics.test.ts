import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { makeRoll } from '../../../../test/roll/make-roll.ts'
import { world } from '../../../../test/world.ts'
import card from '../module.ts'
import { csvOf, loaded } from '../roll-world.test.ts'

test('after a large roll the database knows how many pupils there are, and after a small one it is left alone', async t => {
  const { as, people, facts, house } = await world(t)
  const known = async () => {
    const { rows } = await sql<{ n: number }>`
      select reltuples::integer as n from pg_class where oid = 'people.membership'::regclass`.execute(
      house.database.query,
    )
    return rows[0]?.n ?? 0
  }
  const hear = async () => {
    const office = await as(people.office)
    for (const { on, run } of card.listeners ?? [])
      for (const fact of facts.filter(({ name }) => name === on)) await run(office, fact)
    facts.length = 0
  }
  const before = await known()
  const rows = makeRoll({ pupils: 220, seed: 5 })
  await loaded(await as(people.office), csvOf(rows.slice(0, 12)), { everybody: false })
  await hear()
  assert.equal(await known(), before)
  await loaded(await as(people.office), csvOf(rows), { everybody: false })
  await hear()
  assert.ok((await known()) >= 220)
})
