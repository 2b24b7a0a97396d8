import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { openFile, storeBytes } from '../src/platform/files/files.ts'
import { s3Store } from '../src/platform/files/s3-store.ts'
import { sweepFiles } from '../src/platform/files/sweep.ts'
import { backedUp, restored } from './backed-up.ts'
import { emptyDatabase } from './database.ts'
import { newStore } from './files.ts'
import { s3Server } from './s3-server.ts'
import { BYTES, sha256, brought, opened, destroyKey } from './file-brought.ts'

test('where the key is destroyed nothing opens the bytes, here, in a copy or in a backup, and the sweep takes them', async t => {
  const { head, version, id, at, files, addresses, place } = await brought(t)
  const copy = fs.readFileSync(at)
  await destroyKey(addresses, head.school.id, id)
  await assert.rejects(opened(head, version), /was erased/)
  const other = await storeBytes(head, BYTES)
  fs.writeFileSync(place(head.school.id, other.id), copy)
  await assert.rejects(openFile(head, other), /not what was stored/)

  const backup = await backedUp(addresses, undefined, files)
  assert.deepEqual(backup.manifest.files, [])
  assert.ok(!fs.existsSync(path.join(backup.folder, 'files', head.school.id, id)))
  const [to, empty] = [await emptyDatabase(), newStore()]
  await restored(backup, to, { files: empty.store })
  assert.deepEqual(fs.readdirSync(empty.folder), [])

  assert.equal(await sweepFiles({ ...head, now: Temporal.Now.instant().add({ hours: 25 }) }), 2)
  assert.ok(!fs.existsSync(at))
})

for (const [where, storesOf] of [
  ['a folder', async () => [newStore().store, newStore().store]],
  [
    'a bucket',
    async (t: { after(done: () => Promise<void>): void }) =>
      (await s3Server(t, 'before', 'after')).map(bucket => s3Store(bucket)),
  ],
] as const) {
  test(`backup and restore bring the original back with the same hash, from ${where}`, async t => {
    const [before, after] = await storesOf(t)
    assert.ok(before && after)
    const { head, version, id, addresses } = await brought(t, before)
    const source = await backedUp(addresses, undefined, before)
    const name = `${head.school.id}/${id}`
    assert.deepEqual(
      source.manifest.files.map(one => one.name),
      [name],
    )
    const lies = fs.readFileSync(path.join(source.folder, 'files', name))
    assert.deepEqual(lies, Buffer.from((await before.get(name)) ?? []))

    const to = await emptyDatabase()
    await restored(source, to, { files: after })
    assert.deepEqual(Buffer.from((await after.get(name)) ?? []), lies)
    const there = { ...head, house: { ...head.house, files: after } }
    assert.equal(sha256(await opened(there, version)), sha256(BYTES))
    const again = await backedUp(to, undefined, after)
    assert.deepEqual(again.manifest.files, source.manifest.files)
  })
}

test('a backup whose file was altered, cut or taken out is not restored, and leaves nothing', async t => {
  const { head, id, files, addresses } = await brought(t)
  const source = await backedUp(addresses, undefined, files)
  const file = path.join(source.folder, 'files', head.school.id, id)
  const whole = fs.readFileSync(file)
  const to = await emptyDatabase()
  const empty = newStore()
  for (const [spoil, says] of [
    [
      () => fs.writeFileSync(file, Buffer.concat([whole, Buffer.from('x')])),
      /does not hold what was written/,
    ],
    [() => fs.writeFileSync(file, whole.subarray(1)), /does not hold what was written/],
    [() => fs.rmSync(file), /is missing/],
  ] as const) {
    spoil()
    await assert.rejects(restored(source, to, { files: empty.store }), says)
    assert.deepEqual(fs.readdirSync(empty.folder), [])
  }
  fs.writeFileSync(file, whole)
  const { manifest } = source
  const without = { ...manifest, files: [] }
  await assert.rejects(restored(source, to, { files: empty.store, manifest: without }), /is not in it/)
  const more = { ...manifest, filesMissing: [`${head.school.id}/${head.school.id}`] }
  await assert.rejects(
    restored(source, to, { files: empty.store, manifest: more }),
    /names files that its rows do not/,
  )
  await restored(source, to, { files: empty.store })
})

test('a file that the store has lost is named, and everything else is backed up and comes back', async t => {
  const { head, id, at, files, addresses } = await brought(t)
  fs.rmSync(at)
  const source = await backedUp(addresses, undefined, files)
  assert.deepEqual(source.manifest.filesMissing, [`${head.school.id}/${id}`])
  await restored(source, await emptyDatabase(), { files: newStore().store })
})
