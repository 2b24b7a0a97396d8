import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { loadRoll } from '../bench/school.ts'
import { openHouse, working } from '../src/app/house.ts'
import { giveSecondFactor, signIn, visitorOf } from '../src/modules/access/index.ts'
import { recordPerson } from '../src/modules/people/index.ts'
import { chains } from '../src/platform/audit/read-chain.ts'
import { sendAgain } from '../src/platform/backup/send-jobs.ts'
import { type Addresses, asOwner } from '../src/platform/db/addresses.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { prepareJobs } from '../src/platform/queues.ts'
import { newId } from '../src/words/ids.ts'
import { backedUp, contents, INSTALLATION_KEY, restored, withClient } from './backed-up.ts'
import { testFiles } from './files.ts'
import { walkable } from './signed-in.ts'
import { allMigrations, emptyDatabase, freshDatabase, letClockMove } from './database.ts'
import { BROWSER, PASSWORD, signedUp } from './signed-up.ts'
import { readCatalogue } from './walls/catalogue.ts'
import { world } from './world.ts'

test('on an empty server a school comes back whole: its rows, its record, its sign-in and its second factor', async t => {
  const { addresses, people, schools, clock, join, withSecondFactor, codeNow, web } = await signedUp(t)
  const { email, token } = await join(people.head)
  const { secret } = await withSecondFactor(token)
  clock.move({ minutes: 2 })
  const rootBefore = await withClient(addresses.keeper, chains)
  const source = await backedUp(addresses)
  const to = await emptyDatabase()
  const outside = rootBefore.map(({ school, chain, root }) => ({ school, chain, ...root }))
  const { says } = await restored(source, to, { roots: outside })
  assert.ok(says.some(sentence => /^larkmoor, main: whole to entry \d+ of 2026-11-23$/.test(sentence)))

  const again = await backedUp(to)
  assert.deepEqual(contents(again.manifest), contents(source.manifest))
  assert.ok(
    contents(source.manifest).filter(({ rows }) => rows > 0).length > 10,
    'the school is nearly empty',
  )
  assert.deepEqual(await schemaOf(to), await schemaOf(await freshDatabase()))

  const { house, close } = await openHouse(to, { clock, works: false, connections: 2, files: testFiles })
  try {
    const call = { ...web(), house }
    const signed = await signIn(call, { email, password: PASSWORD }, BROWSER)
    assert.ok('token' in signed && signed.next === 'second-factor-due')
    const visit = (of: string) =>
      visitorOf(house, { token: of, slug: schools.larkmoor.slug, now: clock.now(), requestId: newId() })
    const asked = { ...call, actor: (await visit(signed.token)).actor }
    const given = { token: signed.token, code: codeNow(secret), address: BROWSER.address }
    const open = await giveSecondFactor(asked, given)
    assert.equal((await visit(open.token)).state, 'open')
  } finally {
    await close()
  }
})

/** Tables, keys, walls, grants and pointers, whatever order they were made in. */
const schemaOf = async ({ keeper }: Addresses) =>
  withClient(keeper, async client => {
    const { tables, ...rest } = await readCatalogue(client)
    const byName = <Named extends { name: string }>(all: readonly Named[]) =>
      all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const sorted = tables.map(({ pointers, policies, ...table }) => ({
      ...table,
      pointers: byName(pointers),
      policies: byName(policies),
    }))
    return { ...rest, tables: sorted }
  })

test('a roll of some hundred pupils comes back with equal hashes', async t => {
  const walked = await walkable(t)
  const { added } = await loadRoll(walked, 300, 1)
  const source = await backedUp(walked.addresses)
  const pupils = source.manifest.tables.find(({ name }) => name === 'people.pupil_details')
  assert.ok((pupils?.rows ?? 0) >= added)
  const to = await emptyDatabase()
  await restored(source, to)
  assert.deepEqual(contents((await backedUp(to)).manifest), contents(source.manifest))
})

test('every table of the catalogue is in the backup, with every column: one that is made today is in today’s', async () => {
  const addresses = await freshDatabase()
  await withClient(asOwner(addresses.keeper), async owner => {
    await owner.query(`create schema grove; create table grove.tree (school_id uuid, id uuid, words text,
      length int generated always as (length(words)) stored, primary key (school_id, id));
      call platform.wall('grove.tree')`)
  })
  const { manifest } = await backedUp(addresses)
  const { tables } = await withClient(addresses.keeper, readCatalogue)
  assert.deepEqual(
    manifest.tables.map(({ name }) => name),
    tables.filter(({ isMaterialized }) => !isMaterialized).map(({ name }) => name),
  )
  const generated: Record<string, readonly string[]> = {
    'grove.tree': ['length'],
    'platform.audit_entry': ['person_id', 'use_case', 'outcome'],
  }
  for (const { name, columns } of tables)
    assert.deepEqual(
      manifest.tables.find(table => table.name === name)?.columns,
      columns.filter(column => !generated[name]?.includes(column)),
      name,
    )
})

test('what is written while the backup runs is in no table of it', async t => {
  const { addresses, as, people } = await world(t)
  const before = await backedUp(addresses)
  const head = await as(people.head)
  const during = await withClient(addresses.keeper, async holder => {
    await holder.query('begin; lock table messages.outbox in access exclusive mode')
    const running = backedUp(addresses)
    // It has copied what comes before that table by name, and waits there.
    for (let waits = 0; !waits;) {
      const { rows } = await holder.query(
        `select count(*) as waits from pg_locks where not granted and relation = 'messages.outbox'::regclass`,
      )
      waits = rows[0].waits
    }
    await recordPerson(head, {
      ...{ givenName: 'Idris', familyName: 'Vaughan', kinds: 'staff', jobTitle: 'Cook' },
      ...{ email: 'idris@larkmoor.example', startsOn: '2026-09-01' },
    })
    await holder.query('commit')
    return running
  })
  assert.deepEqual(contents(during.manifest), contents(before.manifest))
  const rootOf = (roots: typeof before.manifest.roots) => roots.find(({ school }) => school === 'larkmoor')
  assert.deepEqual(rootOf(during.manifest.roots), rootOf(before.manifest.roots))
  const now = await backedUp(addresses)
  assert.notDeepEqual(contents(now.manifest), contents(before.manifest))
  // The log has no row of the deed either, although its table was copied after it.
  await restored(during, await emptyDatabase())
})

const LATER = {
  name: 'test/later.sql',
  sha256: 'f'.repeat(64),
  sql: `create schema grove;
    create table grove.tree (id bigint generated always as identity primary key, parent_id bigint references grove.tree,
      best_leaf_id int, words text not null, letters int generated always as (length(words)) stored);
    create table grove.leaf (id int primary key, tree_id bigint not null references grove.tree);
    alter table grove.tree add constraint best foreign key (best_leaf_id) references grove.leaf deferrable initially deferred;
    insert into grove.tree (words) values ('of the migration');
    create function grove.never() returns trigger language plpgsql as $$ begin raise exception 'no more trees'; end $$;
    create trigger never before insert on grove.tree for each row execute function grove.never();`,
}

test('counters, generated columns, triggers and tables that point at each other come back as they were', async () => {
  const from = await emptyDatabase()
  const migrations = [...allMigrations(), LATER]
  await migrate(from.keeper, migrations)
  await letClockMove(from)
  await prepareJobs(from.keeper, working)
  await withClient(asOwner(from.keeper), owner =>
    owner.query(`begin; alter table grove.tree disable trigger never;
      insert into grove.tree (parent_id, best_leaf_id, words) values (3, 7, E'a\\tb\\n\\\\.\\n“é”'), (null, null, 'oak');
      insert into grove.leaf values (7, 2); set constraints all immediate;
      update grove.tree set words = 'changed' where id = 1;
      alter table grove.tree enable trigger never; commit`),
  )
  const to = await emptyDatabase()
  await restored(await backedUp(from), to, { migrations })
  await withClient(asOwner(to.keeper), async owner => {
    const { rows } = await owner.query('select id, words, letters from grove.tree order by id')
    assert.deepEqual(rows, [
      { id: 1, words: 'changed', letters: 7 },
      { id: 2, words: 'a\tb\n\\.\n“é”', letters: 10 },
      { id: 3, words: 'oak', letters: 3 },
    ])
    await assert.rejects(owner.query('insert into grove.leaf values (8, 99)'), /foreign key/)
    await assert.rejects(owner.query(`insert into grove.tree (words) values ('elm')`), /no more trees/)
    await owner.query('drop trigger never on grove.tree')
    const next = await owner.query(`insert into grove.tree (words) values ('elm') returning id`)
    assert.ok(next.rows[0].id > 3, 'a number was given twice')
  })
})

test('a backup of an older level is loaded at its level, and then brought to this one', async () => {
  const from = await freshDatabase()
  const source = await backedUp(from)
  const to = await emptyDatabase()
  const { ran } = await restored(source, to, { migrations: [...allMigrations(), LATER] })
  assert.deepEqual(ran, ['test/later.sql'])
  await withClient(to.keeper, async client => {
    assert.equal((await client.query('select words from grove.tree')).rows[0].words, 'of the migration')
  })
})

test('a job that was not yet done is sent again; one of a queue that is no more is named', async () => {
  const from = await freshDatabase()
  const [listener] = working.flatMap(({ listeners }) => listeners ?? [])
  const job = (name: string) => ({
    id: newId(),
    name,
    data: { factId: newId() },
    priority: 0,
    startAfter: NOW_TEXT,
  })
  const waiting = job(listener?.name ?? '')
  await withClient(from.keeper, async client => {
    await sendAgain(from.keeper, client, [waiting])
    await client.query(`update jobs.job set state = 'active' where id = $1`, [waiting.id])
    await client.query(
      `insert into jobs.queue select (jsonb_populate_record(q, '{"name": "gone.away"}')).* from jobs.queue q where name = $1`,
      [waiting.name],
    )
    await sendAgain(from.keeper, client, [job('gone.away')])
  })
  const to = await emptyDatabase()
  const { left } = await restored(await backedUp(from), to)
  assert.deepEqual(left, ['gone.away'])
  await withClient(to.keeper, async client => {
    const { rows } = await client.query('select id, name, data, state from jobs.job')
    assert.deepEqual(rows, [{ ...pick(waiting), state: 'created' }])
  })
})
const NOW_TEXT = '2026-11-26T21:00:00Z'
const pick = ({ id, name, data }: { id: string; name: string; data: object }) => ({ id, name, data })

test('the ordinary age tool opens a backup without Watchword', async t => {
  const { addresses } = await world(t)
  const { folder, key } = await backedUp(addresses)
  const keyFile = path.join(folder, '../key.txt')
  fs.writeFileSync(keyFile, `${key.identity}\n`, { mode: 0o600 })
  const opened = (file: string) => execFileSync('age', ['-d', '-i', keyFile, path.join(folder, file)])
  assert.match(
    gunzipSync(opened('platform.school.tsv.gz.age')).toString(),
    /\tlarkmoor\tLarkmoor Primary School\t/,
  )
  assert.equal(opened('installation.key.age').toString(), INSTALLATION_KEY)
  assert.equal(JSON.parse(opened('manifest.json.age').toString()).recipient, key.recipient)
})
