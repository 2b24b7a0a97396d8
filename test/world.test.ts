import assert from 'node:assert/strict'
import { test } from 'node:test'
import pg from 'pg'
import { recordPerson } from '../src/modules/people/index.ts'
import { superuserOf } from './database.ts'
import { world } from './world.ts'

type Here = Awaited<ReturnType<typeof world>>

/** A world of its own, which ends with the work. */
async function inWorld<Result>(work: (here: Here) => Promise<Result>): Promise<Result> {
  const left: (() => Promise<void>)[] = []
  const here = await world({ after: end => left.push(end) })
  const result = await work(here)
  for (const end of left) await end()
  return result
}

/** What stands in it, past every wall. */
async function standing({ addresses }: Here): Promise<Record<string, unknown>> {
  const client = new pg.Client(await superuserOf(addresses))
  await client.connect()
  const { rows } = await client.query<Record<string, unknown>>(`
    select current_database() as world,
           (select count(*)::int from people.person) as people,
           (select count(*)::int from platform.audit_entry) as entries,
           (select md5(string_agg(d::text, '' order by d.id)) from people.person_details d) as details`)
  await client.end()
  return rows[0] ?? {}
}

const write = async ({ as, people }: Here, email: string) =>
  recordPerson(await as(people.head), {
    ...{ givenName: 'Ada', familyName: 'Holt', kinds: 'staff', startsOn: '2026-11-01', email },
  })

test('a world is handed on as nobody has touched it, however often it was', async () => {
  const first = await inWorld(standing)
  for (const n of [1, 2, 3]) {
    await inWorld(async here => {
      await write(here, `ada.${n}@larkmoor.example`)
      assert.notDeepEqual(await standing(here), first)
    })
    assert.deepEqual(await inWorld(standing), first)
  }
})

test('what a test has left running ends with it, and writes nothing into the next one’s world', async () => {
  const first = await inWorld(standing)
  let left = Promise.resolve<unknown>(undefined)
  await inWorld(async here => {
    const call = await here.as(here.people.head)
    left = (async () => {
      for (let n = 1; ; n++) {
        await recordPerson(call, {
          ...{ givenName: 'Ada', familyName: 'Holt', kinds: 'staff', startsOn: '2026-11-01' },
          email: `ada.${n}@larkmoor.example`,
        })
      }
    })()
    left.catch(() => {})
    await write(here, 'bea@larkmoor.example')
  })
  await assert.rejects(left, /The test is over/)
  assert.deepEqual(await inWorld(standing), first)
})
