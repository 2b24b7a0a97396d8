import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { asLine, asOwner } from '../src/platform/db/addresses.ts'
import { emptyDatabase } from './database.ts'
import { firstHead, formClient } from './form-client.ts'
import { asKeeper, heardOnce, unended, wholeChains, wholeDeeds, writers } from './load.ts'
import { freePort, until } from './product.ts'

const MAIN = path.resolve(import.meta.dirname, '../src/main.ts')

/** The embedded database is one machine's: two of each are only on a server. */
const skip = process.env['WATCHWORD_TEST_SERVER'] ? false : 'only on a database server'
test('two web and two worker processes on one server database are one product', { skip }, async t => {
  const addresses = await emptyDatabase()
  const started: ChildProcess[] = []
  t.after(() => started.forEach(one => one.kill('SIGKILL')))
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const KEY = Buffer.alloc(32, 7).toString('base64')
  function run(kind: string, more: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [MAIN, kind], {
      env: { ...env, WATCHWORD_KEY: KEY, DATABASE_URL: asLine(addresses.app), ...more },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    started.push(child)
    const state = { said: '' }
    child.stdout.on('data', (chunk: Buffer) => void (state.said += chunk.toString()))
    const ended = new Promise<number | null>(resolve => void child.once('exit', resolve))
    return { child, state, ended }
  }
  async function web() {
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const one = run('web', { PORT: `${port}`, WATCHWORD_ORIGIN: origin })
    await until('a web process', () => one.state.said.includes('Watchword is at'))
    return { ...one, origin }
  }
  const changed = (sql: string) =>
    asKeeper({ ...addresses, keeper: asOwner(addresses.keeper) }, client => client.query(sql))

  await t.test('a migration started by two at once is run by one', async () => {
    const keeper = { DATABASE_KEEPER_URL: asLine(addresses.keeper) }
    const both = [run('migrate', keeper), run('migrate', keeper)]
    assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0])
    assert.equal(both.filter(({ state }) => /^Ran \d+/.test(state.said)).length, 1)
  })

  // The clock of a monthly job, moved to the next minute: either worker may hear it.
  await changed(`update jobs.schedule set cron = '* * * * *' where name = 'people.extend-calendar-monthly'`)
  const [first, second] = [await web(), await web()]
  const workers = [run('worker'), run('worker')] as const
  await until('two workers', () => workers.every(({ state }) => state.said.includes('worker is running')))
  const { head, email, password } = await firstHead(
    second.origin,
    await until('a link', () => /first-run/.test(second.state.said) && second.state.said),
  )
  let there = head.at(first.origin)

  await t.test('who signed in at one goes on at the other', async () => {
    assert.equal((await there.get('/s/larkmoor')).status, 200)
  })

  await t.test('a session is idle, and locks, for both together', async () => {
    const seen = () =>
      asKeeper(
        addresses,
        async client =>
          (await client.query(`select last_seen_at > now() - interval '1 minute' as now from access.session`))
            .rows,
      )
    await changed(`update access.session set last_seen_at = now() - interval '9 minutes'`)
    assert.equal((await there.get('/s/larkmoor')).status, 200)
    assert.deepEqual(await seen(), [{ now: true }])
    assert.equal((await head.get('/s/larkmoor')).status, 200)
    await changed(`update access.session set last_seen_at = now() - interval '11 minutes'`)
    assert.match((await there.get('/s/larkmoor')).location, /^\/account\/unlock/)
    assert.match((await head.get('/s/larkmoor')).location, /^\/account\/unlock/)
    assert.equal((await head.post('/account/unlock', { password, next: '/s/larkmoor' })).status, 303)
    // Unlocking gives another cookie.
    there = head.at(first.origin)
    assert.equal((await there.get('/s/larkmoor')).status, 200)
  })

  await t.test('what is written at both is there once, and each of its facts is heard once', async () => {
    const [here, elsewhere] = [writers(head, 2), writers(there, 2, 'V')]
    await until('twenty deeds', () => here.acknowledged.size + elsewhere.acknowledged.size >= 20)
    await Promise.all([here.stop(), elsewhere.stop()])
    await wholeDeeds(addresses, {
      ...here,
      sent: new Set([...here.sent, ...elsewhere.sent]),
      acknowledged: new Map([...here.acknowledged, ...elsewhere.acknowledged]),
    })
    await until('an end of all work', async () => (await unended(addresses)).waiting === 0)
    await heardOnce(addresses)
    await wholeChains(addresses)
  })

  await t.test(
    'a job by the clock is rung once a minute and run once a school, whoever hears it',
    async () => {
      const runs = await until('a run', () =>
        asKeeper(addresses, async client => {
          const { rows } = await client.query(
            `select name, date_trunc('minute', created_on)::text as minute, count(*) as n from jobs.job
            where name in ('people.extend-calendar-monthly', 'people.extend-calendar-monthly.each-school')
            group by 1, 2 order by 1`,
          )
          return rows.length > 1 && rows
        }),
      )
      assert.deepEqual(
        runs.filter(({ n }) => n !== 1),
        [],
      )
    },
  )

  await t.test('when one of each is killed the other goes on', async () => {
    for (const { child } of [second, workers[0]]) child.kill('SIGKILL')
    assert.equal((await there.get('/s/larkmoor')).status, 200)
    const load = writers(there, 1, 'U')
    await until('a deed', () => load.acknowledged.size > 0)
    await load.stop()
    await until('an end of all work', async () => (await unended(addresses)).waiting === 0)
    await heardOnce(addresses)
  })

  await t.test('wrong passwords are counted for both together', async () => {
    const other = await web()
    const wrong = [formClient(first.origin), formClient(other.origin)] as const
    const statuses: number[] = []
    for (let n = 0; n < 12 && statuses.at(-1) !== 429; n++) {
      const { status } = await (n % 2 ? wrong[0] : wrong[1]).post('/sign-in', {
        email,
        password: 'not this one at all',
      })
      statuses.push(status)
    }
    assert.equal(statuses.at(-1), 429)
    const single = statuses.length - 1
    assert.ok(single >= 2, 'both were asked')
    assert.equal(
      (await wrong[statuses.length % 2 ? 0 : 1].post('/sign-in', { email, password: 'nor this' })).status,
      429,
    )
  })
})
