import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pg from 'pg'
import type { Entry } from '../src/platform/audit/entry.ts'
import { exportLines, openExport, sayChains } from '../src/platform/audit/export-file.ts'
import { chains, readChain } from '../src/platform/audit/read-chain.ts'
import { sayVerdict, verifyChain } from '../src/platform/audit/verify.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import { type Call, type House, nobody } from '../src/platform/call.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { appendAlone } from '../src/platform/unit.ts'
import { newId } from '../src/words/ids.ts'
import { aside } from './aside.ts'
import { freshDatabase, superuserOf } from './database.ts'
import { testFiles } from './files.ts'

const entry = (n: number): Entry => ({
  ...{ at: `2026-11-22T08:00:${String(n).padStart(2, '0')}Z`, person: null, account: null },
  ...{ useCase: 'test.deed', outcome: 'done', ids: [], fields: [], commitments: [], request: 'r' },
})

async function logOf(entries: number) {
  const addresses = await freshDatabase()
  const database = openDatabase(addresses.app, 2)
  const house: House = { database, controls: [], aside, files: testFiles, deliver: async () => {} }
  const school = { id: newId(), slug: 'larkmoor', name: 'Larkmoor', practice: false }
  const call: Call = { house, school, actor: nobody, now: Temporal.Now.instant(), requestId: 'r' }
  for (let n = 1; n <= entries; n++) await appendAlone(call, 'main', entry(n))
  const keeper = new pg.Client(addresses.keeper)
  await keeper.connect()
  const intruder = new pg.Client(await superuserOf(addresses))
  await intruder.connect()
  after(() => Promise.all([database.close(), keeper.end(), intruder.end()]))
  const root = (await chains(keeper)).at(-1)?.root
  const verdict = async (outside?: typeof root) =>
    sayVerdict(await verifyChain(readChain(keeper, school.id, 'main'), outside))
  async function* exported() {
    yield { school: school.slug, chain: 'main', lines: readChain(keeper, school.id, 'main') }
  }
  return { intruder, root, verdict, database, exported }
}

test('the log in the database verifies as whole, and its root says to which entry', async () => {
  const { root, verdict } = await logOf(7)
  assert.equal(root?.n, 7)
  assert.equal(await verdict(root), 'whole to entry 7 of 2026-11-22')
})

test('a byte altered by somebody with the database in hand rings at its entry', async () => {
  const { intruder, verdict } = await logOf(7)
  await intruder.query(
    `update platform.audit_entry set body = replace(body, 'test.deed', 'test.dead') where n = 4`,
  )
  assert.equal(await verdict(), 'broken at entry 4')
})

test('two entries swapped ring', async () => {
  const { intruder, verdict } = await logOf(7)
  await intruder.query(`update platform.audit_entry set n = 100 where n = 3;
    update platform.audit_entry set n = 3 where n = 4; update platform.audit_entry set n = 4 where n = 100`)
  assert.equal(await verdict(), 'broken at entry 3')
})

test('a cut tail rings against the root that left the machine, and only against it', async () => {
  const { intruder, root, verdict } = await logOf(7)
  await intruder.query('delete from platform.audit_entry where n > 5')
  assert.equal(await verdict(), 'whole, 5 entries; no outside root given')
  assert.equal(await verdict(root), 'ends before the root: 5 entries, the root is of entry 7')
  assert.equal(
    await verdict({ n: 7, hash: root?.hash ?? '', taken: '2026-11-22' }),
    'ends before the root of 2026-11-22: 5 entries, the root is of entry 7',
  )
})

test('who serves pages can neither alter nor remove nor forge an entry', async () => {
  const { database } = await logOf(2)
  for (const sql of [
    `update platform.audit_entry set body = '{}'`,
    'delete from platform.audit_entry',
    'truncate platform.audit_entry',
    `insert into platform.audit_entry (school_id, chain, n, at, body, hash) select school_id, chain, 9, at, body, hash from platform.audit_entry`,
    'update platform.chain_head set n = 0',
  ]) {
    await assert.rejects(database.pool.query(sql), /permission denied/, sql)
  }
})

test('an export says of a chain what the chain says of itself, altered or cut', async () => {
  const { intruder, root, exported } = await logOf(7)
  assert.ok(root)
  const said = async () => {
    const roots = [{ school: 'larkmoor', chain: 'main', ...root }]
    return Array.fromAsync(
      sayChains(await openExport(exportLines({ chains: exported() })), roots),
      one => one.sentence,
    )
  }
  assert.deepEqual(await said(), ['larkmoor, main: whole to entry 7 of 2026-11-22'])
  await intruder.query('delete from platform.audit_entry where n > 5')
  assert.deepEqual(await said(), ['larkmoor, main: ends before the root: 5 entries, the root is of entry 7'])
  await intruder.query(`update platform.audit_entry set at = at + interval '1 second' where n = 2`)
  assert.deepEqual(await said(), ['larkmoor, main: broken at entry 2'])
})

test('an entry may not say an instant that the server’s own clock does not bear out', async () => {
  const addresses = await freshDatabase()
  const owner = new pg.Client(asOwner(addresses.keeper))
  const app = new pg.Client(addresses.app)
  await Promise.all([owner.connect(), app.connect()])
  after(() => Promise.all([owner.end(), app.end()]))
  const [real, practice] = [newId(), newId()]
  await app.query(
    `insert into platform.school (id, slug, name, practice, created_at)
     values ($1, 'larkmoor', 'Larkmoor', false, now()), ($2, 'practice-larkmoor', 'Larkmoor', true, now())`,
    [real, practice],
  )
  const say = async (school: string, hours: number) => {
    const at = Temporal.Now.instant().add({ hours }).round('second').toString()
    await app.query(`select set_config('app.school', $1, false)`, [school])
    await app.query(`select platform.append_entries('main', array[$1::text])`, [
      JSON.stringify({ at, useCase: 'test.deed', outcome: 'done' }),
    ])
  }
  // The databases of the tests are told that their clock may be moved; this one is as a school has it.
  await say(real, -1_000)
  await assert.rejects(app.query('delete from platform.moved_clock'), /permission denied/)
  await assert.rejects(app.query('insert into platform.moved_clock values (true)'), /permission denied/)
  await owner.query('delete from platform.moved_clock')
  await say(real, 0)
  for (const hours of [-2, 2, -10_000, 10_000])
    await assert.rejects(say(real, hours), /must say the instant at which it is written/, String(hours))
  await say(practice, -10_000)
})
