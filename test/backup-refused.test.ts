import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { takeBackup } from '../src/platform/backup/backup.ts'
import { newBackupKey, readBackupKey } from '../src/platform/backup/key.ts'
import { openBackup } from '../src/platform/backup/read.ts'
import { sealText } from '../src/platform/backup/streams.ts'
import { type Addresses, APP, asOwner, OWNER } from '../src/platform/db/addresses.ts'
import { backedUp, INSTALLATION_KEY, type Key, newFolder, NOW, restored, withClient } from './backed-up.ts'
import { allMigrations, emptyDatabase } from './database.ts'
import { sampled } from './sampled.ts'
import { world } from './world.ts'
import { testFiles } from './files.ts'

const standing = ({ keeper }: Addresses) =>
  withClient(keeper, async client => {
    const { rows } = await client.query(
      `select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`,
    )
    return rows
  })

/** The one database that stays empty, however often a backup is refused. */
let empty: Promise<Addresses> | undefined
async function refused(source: { folder: string; key: Key }, why: RegExp, more = {}): Promise<void> {
  const to = await (empty ??= emptyDatabase())
  await assert.rejects(restored(source, to, more), why)
  assert.deepEqual(await standing(to), [], 'something was left')
}

/** A copy of a backup, to be harmed. */
function copyOf({ folder, key }: { folder: string; key: Key }) {
  const copy = newFolder()
  fs.cpSync(folder, copy, { recursive: true })
  return { folder: copy, key, file: (name: string) => path.join(copy, name) }
}

test('a backup that was altered, cut, mixed with another or is not whole is refused, and leaves nothing', async t => {
  const { addresses, schools } = await world(t)
  const source = await backedUp(addresses)
  const files = [
    'people.person.tsv.gz.age',
    'manifest.json.age',
    'installation.key.age',
    'waiting-jobs.tsv.gz.age',
  ]
  for (const name of sampled(files, 2)) {
    for (const at of name.startsWith('people') ? sampled(['first', 'middle', 'last'], 1) : ['middle']) {
      const altered = copyOf(source)
      const bytes = fs.readFileSync(altered.file(name))
      const place = at === 'first' ? 0 : at === 'last' ? bytes.length - 1 : bytes.length >> 1
      bytes[place] = (bytes[place] ?? 0) ^ 1
      fs.writeFileSync(altered.file(name), bytes)
      await refused(altered, /altered or cut/)
    }
    const cut = copyOf(source)
    fs.truncateSync(cut.file(name), fs.statSync(cut.file(name)).size - 20)
    await refused(cut, /altered or cut/)
    const missing = copyOf(source)
    fs.rmSync(missing.file(name))
    await refused(missing, name.startsWith('manifest') ? /no backup, or only half of one/ : /is missing/)
  }

  await withClient(asOwner(addresses.keeper), async owner => {
    await owner.query(`select set_config('app.school', $1, false)`, [schools.larkmoor.id])
    await owner.query(`update people.school_profile set town = 'Elsewhere'`)
  })
  const other = await backedUp(addresses, source.key)
  const mixed = copyOf(source)
  const moved = 'people.school_profile.tsv.gz.age'
  fs.copyFileSync(path.join(other.folder, moved), mixed.file(moved))
  await refused(mixed, /people.school_profile does not hold what was written/)
  const swapped = copyOf(source)
  fs.copyFileSync(swapped.file('people.term.tsv.gz.age'), swapped.file('people.sibling.tsv.gz.age'))
  await refused(swapped, /people.sibling/)
})

test('a backup whose record was rewritten is refused, and so is one that ends before a root that left the machine', async t => {
  const { addresses } = await world(t)
  const source = await backedUp(addresses)
  const root = source.manifest.roots.find(({ school }) => school === 'larkmoor')
  assert.ok(root)
  await refused(source, /larkmoor, main: ends before the root/, { roots: [{ ...root, n: root.n + 1 }] })
  await refused(source, /larkmoor, main: broken at entry/, { roots: [{ ...root, hash: 'a'.repeat(64) }] })
  await withClient(asOwner(addresses.keeper), async owner => {
    await owner.query(`alter table platform.audit_entry no force row level security;
      update platform.audit_entry set body = replace(body, '"done"', '"read"') where n = 3;
      alter table platform.audit_entry force row level security`)
  })
  await refused(await backedUp(addresses), /broken at entry 3/)
})

test('another key is refused and named, and no word of it is shown', async t => {
  const source = await backedUp((await world(t)).addresses)
  const other = await newBackupKey()
  await assert.rejects(openBackup(source.folder, other), (error: Error) => {
    assert.match(error.message, new RegExp(`made for the key ${source.key.recipient}`))
    assert.match(error.message, new RegExp(other.recipient))
    assert.doesNotMatch(`${error.message}${error.stack}`, /AGE-SECRET/)
    return true
  })
  await refused({ folder: source.folder, key: other }, /made for the key/)

  const file = newFolder()
  const read = (text: string) => {
    fs.writeFileSync(file, text)
    return readBackupKey(file)
  }
  const typed = source.key.identity.replaceAll(/(.{4})/g, '$1 ').toLowerCase()
  assert.deepEqual(await read(`# from the printed page\n${typed}\n`), source.key)
  for (const wrong of [
    '',
    'a note',
    source.key.identity.slice(0, -1),
    source.key.identity.replace(/.$/, 'B'),
  ])
    await assert.rejects(read(wrong), (error: Error) => {
      assert.match(error.message, /does not hold a backup key/)
      assert.doesNotMatch(error.message, /SECRET-KEY-1[A-Z0-9]{5}/)
      return true
    })
})

test('a backup of a newer version is refused by its migrations and by its format', async t => {
  const source = await backedUp((await world(t)).addresses)
  await refused(source, /made by a newer Watchword/, { migrations: allMigrations().slice(0, -1) })
  const edited = allMigrations().map((one, n) => (n === 3 ? { ...one, sha256: '0'.repeat(64) } : one))
  await refused(source, /is another here than where the backup was made/, { migrations: edited })
  const newer = copyOf(source)
  fs.rmSync(newer.file('manifest.json.age'))
  const manifest = JSON.stringify({ ...source.manifest, format: 2, version: '9.0.0' })
  await sealText(manifest, newer.file('manifest.json.age'), source.key.recipient)
  await refused(newer, /made by a newer Watchword \(9\.0\.0\)/)
})

test('whoever forges a manifest with the public half of the key has no word of it run as SQL', async t => {
  const source = await backedUp((await world(t)).addresses)
  const [first, ...others] = source.manifest.tables
  assert.ok(first)
  const planted = 'create table platform.planted (id int primary key)'
  const forged = [
    [
      first,
      ...others,
      { ...first, name: `${first.name} disable trigger user; ${planted}; alter table ${first.name}` },
    ],
    [{ ...first, columns: [`${first.columns.join(', ')}) from stdin; ${planted}; --`] }, ...others],
    [first, first, ...others],
  ]
  for (const tables of forged) {
    const copy = copyOf(source)
    fs.rmSync(copy.file('manifest.json.age'))
    const manifest = JSON.stringify({ ...source.manifest, tables })
    await sealText(manifest, copy.file('manifest.json.age'), source.key.recipient)
    await refused(copy, /The backup was altered: it names/)
  }
})

test('a database in which anything stands is not restored into', async t => {
  const { addresses } = await world(t)
  const source = await backedUp(addresses)
  await assert.rejects(restored(source, addresses), /is not empty/)
  const to = await emptyDatabase()
  await withClient(asOwner(to.keeper), owner =>
    owner.query('create schema mine; create table mine.notes (id int)'),
  )
  await assert.rejects(restored(source, to), /mine.notes stands in it/)
})

test('a restore that was killed leaves at most its queues, and the next takes no notice of them', async t => {
  const source = await backedUp((await world(t)).addresses)
  const to = await emptyDatabase()
  await withClient(asOwner(to.keeper), owner =>
    owner.query('create schema jobs; create table jobs.job (id int)'),
  )
  await restored(source, to)
})

test('whoever cannot see every row gets an error, not a backup with fewer rows', async t => {
  const { addresses } = await world(t)
  const { recipient } = await newBackupKey()
  const blind: [string, Addresses['keeper']][] = [
    [APP, { ...addresses.app, options: '-c row_security=off' }],
    [OWNER, { ...addresses.keeper, options: `-c role=${OWNER} -c row_security=off` }],
  ]
  for (const [name, keeper] of blind) {
    const folder = newFolder()
    const asked = { keeper, folder, files: testFiles, recipient, installationKey: INSTALLATION_KEY, now: NOW }
    await assert.rejects(takeBackup(asked), /row-level security policy|permission denied/, name)
    assert.deepEqual(
      fs.readdirSync(path.dirname(folder)).filter(file => file.startsWith(path.basename(folder))),
      [],
    )
  }
})

test('half a backup never has a backup’s name, and one backup never goes over another', async t => {
  const { addresses } = await world(t)
  const { folder, key } = await backedUp(addresses)
  const asked = {
    keeper: addresses.keeper,
    files: testFiles,
    recipient: key.recipient,
    installationKey: INSTALLATION_KEY,
    now: NOW,
  }
  await assert.rejects(takeBackup({ ...asked, folder }), /never goes over another/)
  const seen: string[] = []
  const next = newFolder()
  await withClient(addresses.keeper, async holder => {
    await holder.query('begin; lock table platform.setting in access exclusive mode')
    const running = takeBackup({ ...asked, folder: next })
    for (let waits = 0; !waits;) {
      const { rows } = await holder.query(
        `select count(*) as waits from pg_locks where not granted and relation = 'platform.setting'::regclass`,
      )
      waits = rows[0].waits
    }
    seen.push(...fs.readdirSync(path.dirname(next)).filter(file => file.startsWith(path.basename(next))))
    await holder.query('commit')
    await running
  })
  assert.match(String(seen), /^[\w-]+\.half-[0-9a-f]{8}$/)
  assert.ok(fs.existsSync(path.join(next, 'manifest.json.age')))
  await assert.rejects(openBackup(path.join(next, '..'), key), /no backup, or only half of one/)
})
