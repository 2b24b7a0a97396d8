import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { inUnit } from '../../platform/unit.ts'
import type { alerting } from './alerts-world.test.ts'

type Here = Awaited<ReturnType<typeof alerting>>
export type Who = keyof Here['people']

const EVERYBODY: readonly Who[] = [
  ...(['head', 'dsl', 'deputy', 'teacher', 'office', 'chair', 'governor', 'technician', 'dpo'] as const),
  ...(['volunteer', 'parent', 'pupil'] as const),
]

/** Nothing of it by any door: page, list, home, press, and a statement that forgot to ask who may. */
async function knowsNothing(here: Here, who: Who, alertId: string, why: string): Promise<void> {
  const { get, post, as, people } = here
  const person = people[who]
  const at = `/s/larkmoor/alerts/${alertId}`
  const none = `/s/larkmoor/alerts/${crypto.randomUUID()}`
  const bare = (body: string) => body.replace(/[0-9a-f-]{36}/g, 'ID')
  const [page, empty] = [await get(person, at), await get(person, none)]
  assert.equal(bare(page.body), bare(empty.body), `${why}: ${who} sees its page`)
  assert.ok([403, 404].includes(page.statusCode), `${why}: ${who} opens it`)
  for (const deed of [
    { deed: 'concern', route: 'child' },
    { deed: 'aside', why: 'test', words: 'x' },
    { deed: 'not-for-me' },
  ])
    assert.ok(
      [403, 404].includes((await post(person, at, deed)).statusCode),
      `${why}: ${who} presses ${deed.deed}`,
    )
  assert.doesNotMatch(
    (await get(person, '/s/larkmoor/alerts')).body,
    new RegExp(alertId),
    `${why}: ${who}’s list`,
  )
  assert.doesNotMatch((await get(person, '/s/larkmoor')).body, /alerts? waits?/i, `${why}: ${who}’s home`)
  const seen = await inUnit(await as(person), async ({ unit }) =>
    Promise.all(
      ['alert', 'place', 'outcome'].map(
        async table =>
          (await sql`select * from ${sql.table(`alerts.${table}`)}`.execute(unit.db)).rows.length,
      ),
    ),
  )
  assert.deepEqual(seen, [0, 0, 0], `${why}: ${who} by SQL`)
}

/** These read it, and of everybody else nobody knows anything. */
export async function onlyFor(here: Here, readers: readonly Who[], why: string): Promise<string> {
  const [found] = await here.rows('select id from alerts.alert')
  const alertId = String(found.id)
  for (const who of readers) {
    const page = await here.get(here.people[who], `/s/larkmoor/alerts/${alertId}`)
    assert.equal(page.statusCode, 200, `${why}: ${who} reads it`)
  }
  for (const who of EVERYBODY.filter(who => !readers.includes(who)))
    await knowsNothing(here, who, alertId, why)
  return alertId
}
