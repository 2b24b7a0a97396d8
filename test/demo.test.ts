import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { working } from '../src/app/house.ts'
import { beginPractice, practiceState, practiceToken } from '../src/app/practice/open-practice.ts'
import { buildWeb } from '../src/app/web.ts'
import { firstRunLink } from '../src/modules/access/index.ts'
import { modules } from '../src/modules.ts'
import { chains, readChain } from '../src/platform/audit/read-chain.ts'
import { sayVerdict, verifyChain } from '../src/platform/audit/verify.ts'
import { type House, type School, systemActor } from '../src/platform/call.ts'
import { movableClock } from '../src/platform/clock.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { prepareAssets } from '../src/platform/design/assets.ts'
import { aside } from './aside.ts'
import { freshDatabase } from './database.ts'
import { markupErrors } from './page-rules.ts'
import { COOKIE, ORIGIN } from './signed-in.ts'
import { testFiles } from './files.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')
delete process.env['WATCHWORD_SMTP_URL']

const MONDAY = '2026-11-23T10:20:00Z'
const STRIP = 'nothing here is real and nothing is sent'

const closers: (() => unknown)[] = []
after(async () => {
  for (const close of closers) await close()
})

/** Two practice schools made on one day: the first by whoever holds the first-run link, on the page. */
async function made() {
  const addresses = await freshDatabase()
  const database = openDatabase(addresses.app, 6)
  database.onLeak = what => {
    throw new Error(`A list was wider than its permission: ${what}`)
  }
  const house: House = {
    database,
    controls: modules.flatMap(({ controls }) => controls ?? []),
    aside,
    files: testFiles,
    deliver: async () => {},
  }
  const clock = movableClock(MONDAY)
  const app = await buildWeb({ house, assets: await prepareAssets(), clock, origin: ORIGIN })
  const keeper = new pg.Client(addresses.keeper)
  // The server goes when the tests end, which may be a moment before this connection does.
  keeper.on('error', () => {})
  await keeper.connect()
  closers.push(
    () => app.close(),
    () => keeper.end(),
    () => database.close(),
  )
  const firstRun = `/first-run/${await firstRunLink(house, clock.now())}`

  const ask = (method: 'GET' | 'POST', url: string, { token = '', form = '' } = {}) =>
    app.inject({
      ...{ method, url, headers: { 'sec-fetch-site': 'same-origin', ...FORM } },
      ...(token ? { cookies: { [COOKIE]: token } } : {}),
      ...(method === 'POST' ? { payload: form } : {}),
    })
  assert.match((await ask('GET', firstRun)).body, /Look around a practice school first/)
  assert.match((await ask('GET', `${firstRun}/practice`)).body, /Make the practice school/)
  assert.equal((await ask('POST', `${firstRun}/practice`)).statusCode, 303)
  assert.match((await ask('GET', `${firstRun}/practice`)).body, /is being made/)
  while ((await practiceState(house, clock.now())).is === 'being-made')
    await new Promise(resolve => setTimeout(resolve, 200))
  const state = await practiceState(house, clock.now())
  assert.ok(state.is === 'whole', 'it was made whole')
  const again = await beginPractice(house, clock.now())
  const schools: [School, School] = [state.school, (await again?.done) as School]
  return { house, clock, keeper, app, ask, firstRun, schools }
}
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

let building: ReturnType<typeof made> | undefined
const world = () => (building ??= made())

/** What a school holds, without its ids: the same each time it is made on one day. */
const FIGURES = {
  people: `select given_name, family_name, known_as, date_of_birth, upn, recorded_at, replaced_at
             from people.person_details where school_id = $1 order by 1, 2, 3, 4, 6`,
  memberships: `select kind, job_title, class_name, starts_on, ends_on, count(*)::integer
             from people.membership where school_id = $1 group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
  appointments: `select duty, starts_on, ends_on from people.appointment where school_id = $1 order by 1, 2, 3`,
  readings: `select control, key, audience, taken_at, state, kept, due, figure, jsonb_array_length(exceptions)
             from platform.reading where school_id = $1 order by 1, 2, 3, 4`,
  clauses: `select c.reference, c.text, c.how from policies.clause_in_version c
              join policies.version v on v.id = c.version_id where c.school_id = $1 order by v.number, c.n`,
  signatures: `select how, signed_at, lapsed_at, count(*)::integer from agreements.signature
             where school_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
  log: `select at, use_case, outcome, count(*)::integer from platform.audit_entry
             where school_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
}

test('a practice school has the same people, days and figures each time that it is made', async () => {
  const { keeper, schools } = await world()
  assert.deepEqual(
    schools.map(({ slug, name, practice }) => [slug, name, practice]),
    [
      ['practice-merrowdale', 'Merrowdale Primary School (practice)', true],
      ['practice-merrowdale-2', 'Merrowdale Primary School (practice)', true],
    ],
  )
  const [first, second] = schools
  for (const [of, sql] of Object.entries(FIGURES)) {
    const [a, b] = [await keeper.query(sql, [first.id]), await keeper.query(sql, [second.id])]
    assert.ok(a.rows.length > 0, of)
    assert.deepEqual(JSON.stringify(a.rows), JSON.stringify(b.rows), of)
  }
})

test('it has some 210 pupils, 35 adults and their year: twins, brothers and sisters, a child who is looked after', async () => {
  const { keeper, schools } = await world()
  const one = async (sql: string) => (await keeper.query(sql, [schools[0].id])).rows[0]
  const here = `school_id = $1 and starts_on <= '2026-11-23' and coalesce(ends_on >= '2026-11-23', true)`
  const { pupils, adults } = await one(
    `select count(*) filter (where kind = 'pupil')::integer as pupils,
            count(*) filter (where kind not in ('pupil', 'parent'))::integer as adults
       from people.membership where ${here}`,
  )
  assert.ok(pupils >= 205 && pupils <= 215, `${pupils} pupils`)
  assert.ok(adults >= 33 && adults <= 37, `${adults} adults`)
  for (const [what, sql] of Object.entries({
    twins: `select count(*)::integer as n from (select family_name, date_of_birth from people.person_details
              where school_id = $1 and replaced_at is null and date_of_birth is not null
              group by 1, 2 having count(*) > 1) t`,
    siblings: `select count(*)::integer as n from (select person_id from people.relationship where school_id = $1
              and replaced_at is null group by 1 having count(*) > 1) t`,
    'must not be told': `select count(*)::integer as n from people.must_not_be_told where school_id = $1`,
    'looked after': `select count(*)::integer as n from people.pupil_details where school_id = $1 and looked_after`,
    'two surnames': `select count(*)::integer as n from people.person_details where school_id = $1
              and family_name like '%-%'`,
    refusals: `select count(*)::integer as n from agreements.refusal where school_id = $1 and settled_at is null`,
    'refused in the log': `select count(*)::integer as n from platform.audit_entry
              where school_id = $1 and outcome = 'refused'`,
    'policy versions': `select count(*)::integer as n from policies.approval where school_id = $1`,
    'days with readings': `select (count(distinct taken_at::date) / 20)::integer as n from platform.reading
              where school_id = $1`,
  }))
    assert.ok((await one(sql)).n > 0, what)
})

test('its record verifies as whole, and so does that of the accounts', async () => {
  const { keeper } = await world()
  const found = await chains(keeper)
  assert.deepEqual(
    [...new Set(found.map(({ school }) => school))],
    ['accounts', 'practice-merrowdale', 'practice-merrowdale-2'],
  )
  for (const { schoolId, chain, root } of found)
    assert.match(sayVerdict(await verifyChain(readChain(keeper, schoolId, chain), root)), /^whole to entry/)
})

/** Everybody whom the page offers, by name. */
async function doors() {
  const { ask, house, clock, schools } = await world()
  const door = `/practice/${await practiceToken(house, clock.now(), schools[0])}`
  const { body } = await ask('GET', door)
  const buttons = [...body.matchAll(/value="([0-9a-f-]{36})"[^>]*>\s*Be ([^<]+?)\s*</g)]
  const be = async (name: string) => {
    const personId = buttons.find(([, , who]) => who === name)?.[1] ?? name
    const done = await ask('POST', door, { form: `personId=${personId}` })
    assert.equal(done.headers.location, '/s/practice-merrowdale', name)
    return done.cookies.find(one => one.name === COOKIE)?.value ?? ''
  }
  return { door, body, be, names: buttons.map(([, , who]) => who ?? '') }
}

const CHIEF = [
  ...['Ruth Ellingham', 'Nadia Rahmani', 'Oluwaseun Fashola', 'Bernadette O’Hanlon', 'Desmond Akande'],
  ...['Mateusz Zielinski', 'Yasmin Choudhury', 'Harriet Tregenza', 'Winifred Marsden'],
]

test('every page that its people can reach from their home page renders, and says that it is practice', async t => {
  const { ask } = await world()
  const { be } = await doors()
  const wrong: string[] = []
  const shown = new Map<string, number>()
  for (const name of CHIEF) {
    const token = await be(name)
    const waiting = ['/s/practice-merrowdale', '/account']
    const seen = new Set(waiting)
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const { statusCode, body, headers } = await ask('GET', url, { token })
      if (statusCode === 303) {
        const next = String(headers.location)
        if (!seen.has(next)) waiting.push(next)
        seen.add(next)
        continue
      }
      shown.set(name, (shown.get(name) ?? 0) + 1)
      if (statusCode !== 200) wrong.push(`${name} at ${url}: ${statusCode}`)
      // What is handed out as a file, such as the page that checks a record elsewhere, is no page of the school.
      if (String(headers['content-type']).includes('html') && !headers['content-disposition']) {
        if (!body.includes(STRIP)) wrong.push(`${name} at ${url}: not marked as practice`)
        wrong.push(...markupErrors(body).map(says => `${name} at ${url} ${says}`))
      }
      for (const next of linksIn(body))
        if (!seen.has(next) && isWorthSeeing(next, seen)) {
          seen.add(next)
          waiting.push(next)
        }
    }
  }
  t.diagnostic([...shown].map(([name, pages]) => `${name} ${pages}`).join(', '))
  assert.deepEqual(wrong, [])
  assert.ok((shown.get('Ruth Ellingham') ?? 0) > 60)
})

const linksIn = (body: string): string[] =>
  [...body.matchAll(/href="(\/(?:s\/practice-merrowdale|account)[^"#]*)/g)].map(([, href]) =>
    (href ?? '').replaceAll('&amp;', '&'),
  )

/** Of each kind of page a few: the ninth clause or pupil shows what the first eight did. */
function isWorthSeeing(url: string, seen: ReadonlySet<string>): boolean {
  const kind = (of: string) => of.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\?.*/g, '*')
  return [...seen].filter(one => kind(one) === kind(url)).length < 8
}

test('the policy page says what the last readings say, and a past day what they said then', async () => {
  const { ask, keeper, schools } = await world()
  const { be } = await doors()
  const token = await be('Nadia Rahmani')
  const list = await ask('GET', '/s/practice-merrowdale/policies', { token })
  const policy = /\/s\/practice-merrowdale\/policies\/[0-9a-f-]{36}/.exec(list.body)?.[0] ?? ''
  const figuresAt = async (at: string) => {
    const { rows } = await keeper.query<{ control: string; key: string; figure: string; state: string }>(
      `select distinct on (control, key, audience) control, key, figure, state from platform.reading
        where school_id = $1 and taken_at <= $2 order by control, key, audience, taken_at desc`,
      [schools[0].id, at],
    )
    return rows
  }
  const words = (html: string) => html.replaceAll(/\s+/g, ' ').replaceAll('&#39;', '’')
  const today = words((await ask('GET', policy, { token })).body)
  const now = await figuresAt(MONDAY)
  for (const control of ['access.password-length', 'access.idle-lock', 'agreements.signed-on-behalf']) {
    const figure = now.find(one => one.control === control)?.figure ?? 'no reading'
    assert.ok(today.includes(figure), `${control}: ${figure}`)
  }
  assert.match(today, /Held by 1 person/)
  assert.match(today, /Nobody holds it/)
  const past = words((await ask('GET', `${policy}?on=2026-02-27`, { token })).body)
  const then = await figuresAt('2026-02-27T23:59:59Z')
  const figure = then.find(({ control }) => control === 'access.password-length')?.figure ?? ''
  assert.match(figure, /12 characters/)
  assert.ok(past.includes(figure))
  assert.match(past, /Colin Threadgold/)
  for (const state of ['met', 'not-met', 'at-risk', 'nothing-due'])
    assert.ok(
      now.some(one => one.state === state),
      state,
    )
})

test('its people change hands by one press, for whoever holds the link and for nobody else', async () => {
  const { ask } = await world()
  const { door, body, be, names } = await doors()
  assert.ok(body.includes(STRIP))
  assert.ok(names.length > 25)
  assert.match(body, /Policy asks for a second factor/)
  const token = await be('Harriet Tregenza')
  const within = await ask('GET', '/s/practice-merrowdale/practice', { token })
  assert.match(within.body, /You are Harriet Tregenza/)
  assert.equal((await ask('GET', '/s/practice-merrowdale/practice')).statusCode, 404)
  assert.equal((await ask('GET', `${door.slice(0, -4)}aaaa`)).statusCode, 404)
  assert.equal((await ask('GET', '/s/practice-merrowdale-2', { token })).statusCode, 404)
})

test('with a mail server set its jobs run and send nothing', async t => {
  const { house, clock, keeper, schools } = await world()
  let received = 0
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false },
    onConnect(_session, done) {
      received += 1
      done()
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise(resolve => server.close(() => resolve(undefined))))
  process.env['WATCHWORD_SMTP_URL'] = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  t.after(() => void delete process.env['WATCHWORD_SMTP_URL'])
  const [school] = schools
  const waiting = async () =>
    (
      await keeper.query(
        `select id, created_at from messages.outbox where school_id = $1 and sent_at is null order by 2 desc`,
        [school.id],
      )
    ).rows as { id: string }[]
  const before = await waiting()
  assert.ok(before.length > 100)
  const call = (name: string) => ({
    ...{ house, school, actor: systemActor(name), now: clock.now(), requestId: 'jobs' },
  })
  for (const { jobs } of working) for (const job of jobs ?? []) await job.run(call(job.name))
  const listener = working
    .flatMap(({ listeners }) => listeners ?? [])
    .find(({ ownTransactions }) => ownTransactions)
  for (const { id: noticeId } of before.slice(0, 20))
    await listener?.run(call('messages.send-queued'), { name: 'messages.queued', noticeId })
  assert.equal(received, 0)
  const { rows } = await keeper.query(
    'select count(*)::integer as n from messages.outbox where school_id = $1 and sent_at is not null',
    [school.id],
  )
  assert.equal(rows[0].n, 0)
})
