import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { bringPolicy } from '../src/modules/policies/index.ts'
import { original } from '../src/modules/policies/queries/original.ts'
import { commitment } from '../src/platform/audit/entry.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import { openFile, storeBytes } from '../src/platform/files/files.ts'
import { sweepFiles } from '../src/platform/files/sweep.ts'
import { withClient } from './backed-up.ts'
import { BYTES, FILE, sha256, brought, opened, destroyKey } from './file-brought.ts'

test('the original comes back byte for byte, lies sealed, and the log holds a commitment to it', async t => {
  const { head, version, at, id, addresses } = await brought(t)
  assert.deepEqual(await opened(head, version), Buffer.from(BYTES))
  assert.equal(fs.readFileSync(at).includes('online'), false)
  const { rows } = await withClient(asOwner(addresses.keeper), async owner => {
    await owner.query(`select set_config('app.school', $1, false)`, [head.school.id])
    return owner.query(
      `select f.salt, e.body from platform.file f join platform.audit_entry e on e.use_case = 'policies.keep-reading'
        where f.id = $1`,
      [id],
    )
  })
  assert.equal(rows.length, 1)
  const said = { of: id, sha256: commitment(rows[0].salt, sha256(BYTES)) }
  assert.ok(JSON.parse(rows[0].body).commitments.some((one: object) => isSame(one, said)))
})

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other)

test('a byte altered or cut where it lies is refused, and so is a file that is gone', async t => {
  const { head, version, at } = await brought(t)
  const whole = fs.readFileSync(at)
  for (const n of [0, 20, whole.length - 1]) {
    const altered = Buffer.from(whole)
    altered[n] = (altered[n] ?? 0) ^ 1
    fs.writeFileSync(at, altered)
    await assert.rejects(opened(head, version), /not what was stored/)
  }
  for (const length of [0, 5, 28, whole.length - 1]) {
    fs.writeFileSync(at, whole.subarray(0, length))
    await assert.rejects(opened(head, version), /not what was stored/)
  }
  fs.rmSync(at)
  await assert.rejects(opened(head, version), /missing from the store/)
  fs.writeFileSync(at, whole)
  assert.equal((await opened(head, version)).length, BYTES.length)
})

test('bytes moved to another id do not open, nor under a key moved with them, nor those of another school', async t => {
  const { head, version, at, id, place, by, elsewhere } = await brought(t)
  const kept = await original(head, version)
  const other = await storeBytes(head, BYTES)
  fs.copyFileSync(at, place(head.school.id, other.id))
  await assert.rejects(openFile(head, other), /not what was stored/)
  await assert.rejects(openFile(head, { ...kept, id: other.id }), /not what was stored/)

  const stranger = await by(elsewhere.head)
  await assert.rejects(original(stranger, version), { kind: 'not-found' })
  fs.mkdirSync(path.dirname(place(stranger.school.id, id)), { recursive: true })
  fs.copyFileSync(at, place(stranger.school.id, id))
  await assert.rejects(openFile(stranger, kept), /not what was stored/)
})

test('a crash between bytes and row leaves only bytes that nothing opens, and the sweep takes them after a day', async t => {
  const { head, version, at, place, addresses } = await brought(t)
  const { id } = await storeBytes(head, BYTES)
  fs.writeFileSync(`${place(head.school.id, id)}.half-0a1b2c3d`, 'half')
  await withClient(addresses.keeper, async keeper => {
    const { rows } = await keeper.query('select id from platform.file where id = $1', [id])
    assert.equal(rows.length, 0)
  })
  const there = () => fs.readdirSync(path.dirname(at)).length
  const real = Temporal.Now.instant()
  assert.equal(await sweepFiles({ ...head, now: real.add({ hours: 23 }) }), 0)
  assert.equal(there(), 3)
  assert.equal(await sweepFiles({ ...head, now: real.add({ hours: 25 }) }), 2)
  assert.equal(there(), 1)
  assert.equal((await opened(head, version)).length, BYTES.length)
})

test('a policy that is refused leaves no row, and the same policy again leaves the first original', async t => {
  const { head, version, addresses } = await brought(t)
  const count = () =>
    withClient(addresses.keeper, async keeper => {
      const { rows } = await keeper.query('select count(*)::int as n from platform.file')
      return rows[0].n as number
    })
  const before = await count()
  const changed = new TextEncoder().encode(`${new TextDecoder().decode(BYTES)}\n\nStaff must be kind.`)
  await assert.rejects(bringPolicy(head, { file: { name: 'policy.txt', bytes: changed } }), {
    kind: 'invalid',
  })
  assert.equal((await bringPolicy(head, { file: FILE })).isSame, true)
  assert.equal(await count(), before)
  assert.equal((await opened(head, version)).length, BYTES.length)
})

test('the serving role destroys no key, and only the eraser’s columns can be emptied', async t => {
  const { head, id, addresses } = await brought(t)
  await withClient(addresses.app, async app => {
    await app.query(`select set_config('app.school', $1, false)`, [head.school.id])
    for (const sql of [
      'update platform.file set sealed_key = null',
      'update platform.file set salt = null',
      'delete from platform.file',
    ])
      await assert.rejects(app.query(sql), /permission denied/)
  })
  await assert.rejects(destroyKey(addresses, head.school.id, `${id}x`), /invalid input syntax/)
})
