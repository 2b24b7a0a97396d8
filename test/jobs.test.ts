import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { PgBoss } from 'pg-boss'
import { failedWork, retryFailedWork } from '../src/platform/failed-work.ts'
import type { Actor, Call } from '../src/platform/call.ts'
import type { Module } from '../src/platform/module.ts'
import { newId } from '../src/words/ids.ts'
import { plantTree, wakeGrove } from './grove.ts'
import { type Grove, member, openGrove } from './grove-house.ts'
import { until } from './product.ts'

const manager: Actor = { ...member(), rights: new Set(['network-manager']) }
const NONE = { underSeal: [] }

describe('what the worker does by itself', () => {
  const ran: string[] = []
  const plantings = new Map<string, number>()
  let isBroken = true
  const grove: Module = {
    ...wakeGrove(() => {}),
    jobs: [
      {
        name: 'grove.nightly',
        cron: '0 0 29 2 *',
        async run({ school }) {
          ran.push(school.slug)
          if (school.slug === 'north' && isBroken)
            throw Object.assign(
              new Error('Robin said his uncle waits', { cause: new Error('at the gate') }),
              {
                ...{ code: '23505', constraint: 'tree_pkey', detail: 'Key (name)=(Robin) already exists.' },
              },
            )
        },
      },
    ],
    listeners: [
      {
        name: 'grove.seed-again',
        on: 'grove.planted',
        // Writes first and breaks then, once: what it wrote must not stand twice.
        async run(call, fact) {
          const tries = (plantings.get(String(fact['treeId'])) ?? 0) + 1
          plantings.set(String(fact['treeId']), tries)
          if (plantings.size > 1) return
          await plantTree(
            { ...call, actor: { ...call.actor, personId: newId() } },
            { treeId: newId(), words: 'seedling' },
          )
          if (tries === 1) throw new Error('after the writing')
        },
      },
    ],
  }
  let here: Grove
  let clock: PgBoss
  before(async () => {
    here = await openGrove(grove, true)
    // Two tries instead of six, a second apart: the same way to the end.
    await here.keeper.query(
      `set role watchword_owner; update jobs.queue set retry_limit = 1 where name like 'grove.%'; reset role`,
    )
    const { rows } = await here.database.pool.query('select 1')
    assert.ok(rows.length)
    clock = new PgBoss({
      db: { executeSql: (text: string, values?: unknown[]) => here.database.pool.query(text, values) },
      ...{ schema: 'jobs', migrate: false, supervise: false, schedule: false },
    } as never)
    await clock.start()
  })
  after(async () => {
    await clock.stop({ graceful: false })
    await here.close()
  })
  const callAs = (actor: Actor, which = 0): Call => {
    const school = here.schools[which]
    assert.ok(school)
    return here.callIn(school, actor)
  }
  const runsOf = (slug: string) => ran.filter(one => one === slug).length

  test('a job runs once a school; one school’s failure stops no other and is tried again alone', async () => {
    await clock.send('grove.nightly', {})
    await until('a second try of north', () => runsOf('north') === 2)
    await until('the end of the tries', async () => (await failedWork(callAs(manager), NONE)).length === 1)
    assert.equal(runsOf('south'), 1)
  })

  test('what failed is shown to its own school’s network manager: which, when, how often, and nothing else', async () => {
    const [failed, ...more] = await failedWork(callAs(manager), NONE)
    assert.deepEqual(more, [])
    assert.deepEqual(Object.keys(failed ?? {}).toSorted(), ['failedAt', 'id', 'queue', 'tries'])
    assert.deepEqual([failed?.queue, failed?.tries], ['grove.nightly.each-school', 2])
    assert.deepEqual(await failedWork(callAs(manager, 1), NONE), [])
    assert.deepEqual(await failedWork(callAs(manager), { underSeal: ['grove.nightly.each-school'] }), [])
    await assert.rejects(failedWork(callAs(member()), NONE), { kind: 'not-allowed' })
  })

  test('why it failed stands with it as a place in the code, and no word of a record, which has no wall there', async () => {
    const { rows } = await here.keeper.query(
      `select output::text as said from jobs.job where output is not null`,
    )
    const said = rows.map(row => String(row['said'])).join('\n')
    assert.match(said, /jobs\.test\.ts/)
    assert.match(said, /23505 tree_pkey/)
    assert.doesNotMatch(said, /Robin|uncle|gate/)
  })

  test('tried again from there it runs, is gone from the page, and the deed is in the log', async () => {
    const [failed] = await failedWork(callAs(manager), NONE)
    const asked = { jobId: failed?.id, ...NONE }
    await assert.rejects(retryFailedWork(callAs(manager, 1), asked), { kind: 'not-found' })
    isBroken = false
    await retryFailedWork(callAs(manager), asked)
    await until('a third run of north', () => runsOf('north') === 3)
    assert.deepEqual(await failedWork(callAs(manager), NONE), [])
    const { rows } = await here.keeper.query(
      `select body::json -> 'ids' as ids from platform.audit_entry where use_case = 'platform.retry-failed-work' and outcome = 'done'`,
    )
    assert.deepEqual(rows, [{ ids: [failed?.id] }])
  })

  test('a listener that broke after writing has written nothing; tried again, it has written once', async () => {
    const treeId = newId()
    await plantTree(callAs(member()), { treeId, words: 'oak' })
    await until('an end of the second try', async () => {
      const { rows } = await here.keeper.query(
        `select 1 from jobs.job where name = 'grove.seed-again' and state = 'completed' and data #>> '{fact,treeId}' = $1`,
        [treeId],
      )
      return rows.length === 1
    })
    assert.equal(plantings.get(treeId), 2)
    const { rows } = await here.keeper.query(`select 1 from grove.tree where words = 'seedling'`)
    assert.equal(rows.length, 1)
  })
})
