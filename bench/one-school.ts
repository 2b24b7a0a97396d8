import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { backedUp, restored, withClient } from '../test/backed-up.ts'
import { underPolicy } from '../test/clauses/under-policy.ts'
import { emptyDatabase, freshDatabase } from '../test/database.ts'
import { working } from '../src/app/house.ts'
import { type Call, systemActor } from '../src/platform/call.ts'
import { takeReadings } from '../src/platform/controls/readings.ts'
import { type Addresses, asOwner } from '../src/platform/db/addresses.ts'
import { walkable } from '../test/signed-in.ts'
import { loadRoll } from './school.ts'

// What docs/three-thousand-schools.md multiplies. BENCH_PUPILS=2000 npm run bench:school
const NIGHTS = 40
const PUPILS = Number(process.env['BENCH_PUPILS'] ?? 2_000)

type Held = Record<string, { rows: number; bytes: number }>

/** Rows and bytes with their indexes, by schema, with the log and the readings apart. */
async function held({ keeper }: Addresses): Promise<Held> {
  return withClient(keeper, async client => {
    const { rows: tables } = await client.query<{ name: string; bytes: number }>(
      `select n.nspname || '.' || c.relname as name, pg_total_relation_size(c.oid) as bytes from pg_class c
         join pg_namespace n on n.oid = c.relnamespace
        where c.relkind = 'r' and pg_get_userbyid(c.relowner) = 'watchword_owner' and n.nspname <> 'jobs'`,
    )
    const found: Held = {}
    for (const { name, bytes } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${name}`)
      const group = /audit_entry|reading$/.test(name) ? name : (name.split('.')[0] ?? '')
      const into = (found[group] ??= { rows: 0, bytes: 0 })
      into.rows += rows[0]?.n ?? 0
      into.bytes += bytes
    }
    return found
  })
}

const grown = (before: Held, after: Held): Held =>
  Object.fromEntries(
    Object.entries(after).map(([group, { rows, bytes }]) => [
      group,
      { rows: rows - (before[group]?.rows ?? 0), bytes: bytes - (before[group]?.bytes ?? 0) },
    ]),
  )

async function timed<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const before = performance.now()
  const result = await work()
  return { ms: Math.round(performance.now() - before), result }
}

/** Some nights' readings of one school, as the worker takes them: what one of them takes, and leaves. */
async function aNight(here: { addresses: Addresses; house: Call['house'] }, { unit: _, ...call }: Call) {
  const before = await held(here.addresses)
  let statements = 0
  here.house.database.onStatement = () => void statements++
  const { ms } = await timed(async () => {
    for (let night = 1; night <= NIGHTS; night++)
      await takeReadings({
        ...{ ...call, actor: systemActor('readings.nightly'), now: call.now.add({ hours: night }) },
      })
  })
  here.house.database.onStatement = undefined
  const { rows, bytes } = grown(before, await held(here.addresses))['platform.reading'] ?? {
    rows: 0,
    bytes: 0,
  }
  const each = (all: number) => Math.round(all / NIGHTS)
  return {
    ms: each(ms),
    statements: each(statements),
    rows: each(rows),
    'bytes a row': Math.round(bytes / rows),
  }
}

/** Every job of the product for one school, when there is nothing to do. */
async function idleJobs({ unit: _, ...call }: Call) {
  const took: Record<string, object> = {}
  for (const { name, cron, run } of working.flatMap(({ jobs }) => jobs ?? [])) {
    const asked = { ...call, actor: systemActor(name) }
    await run(asked)
    took[name] = { cron, ms: (await timed(() => run(asked))).ms }
  }
  return took
}

/** What an entry of the log takes on the disk, with its indexes. */
async function anEntry({ app, keeper }: Addresses) {
  const before = await held({ app, keeper })
  const bodies = await withClient(keeper, async client => {
    const { rows } = await client.query<{ body: string }>('select body from platform.audit_entry')
    return Array.from({ length: 10_000 }, (_, n) => rows[n % rows.length]?.body ?? '')
  })
  await withClient(app, async client => {
    await client.query(`begin; select set_config('app.school', gen_random_uuid()::text, true)`)
    await client.query(`select platform.append_entries('main', $1)`, [bodies])
    await client.query('commit')
  })
  const { rows, bytes } = grown(before, await held({ app, keeper }))['platform.audit_entry'] ?? {
    rows: 1,
    bytes: 0,
  }
  return { 'bytes a row': Math.round(bytes / rows) }
}

test('what a policy in force holds', async t => {
  const empty = await held(await freshDatabase())
  const here = await underPolicy(t, 'redbridge')
  const { policies } = grown(empty, await held(here.addresses))
  console.table({ policies, night: await aNight(here, await here.as(here.people.office)) })
  console.table({ log: await anEntry(here.addresses) })
})

test('what a school holds by its pupils, and what a night and a backup of it take', async t => {
  const empty = await held(await freshDatabase())
  const walked = await walkable(t)
  const { added } = await loadRoll(walked, PUPILS, 1)
  console.log(`${added} pupils and their contacts, over an empty database`)
  console.table(grown(empty, await held(walked.addresses)))
  console.table({ night: await aNight(walked, await walked.as(walked.people.office)) })
  console.table(await idleJobs(await walked.as(walked.people.office)))
  const backup = await timed(() => backedUp(walked.addresses))
  const { folder, manifest } = backup.result
  const bytes = fs
    .readdirSync(folder)
    .reduce((sum, file) => sum + fs.statSync(path.join(folder, file)).size, 0)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const to = await emptyDatabase()
  const restore = await timed(() => restored(backup.result, to))
  console.table({ backup: { ms: backup.ms, rows, bytes }, restore: { ms: restore.ms } })
})

test('a backup of a million rows needs no more memory than one of a few', async () => {
  const addresses = await freshDatabase()
  const grow = (rows: number) =>
    withClient(asOwner(addresses.keeper), owner =>
      owner.query(
        `insert into access.attempt (key, count, started_at)
           select sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 1, now() from generate_series(1, ${rows})`,
      ),
    )
  const peaks: Record<string, object> = {}
  for (const rows of [1_000, 1_000_000]) {
    await grow(rows)
    let most = 0
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
    const { ms } = await timed(() => backedUp(addresses))
    clearInterval(watch)
    peaks[`${rows} rows`] = { ms, 'peak MB': Math.round(most / 1e6) }
  }
  console.table(peaks)
})
