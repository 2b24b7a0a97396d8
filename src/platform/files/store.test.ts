import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { newStore } from '../../../test/files.ts'
import { s3Server } from '../../../test/s3-server.ts'
import { newId } from '../../words/ids.ts'
import { openStore } from './open-store.ts'
import { s3Store } from './s3-store.ts'
import { type FileStore, nameOf } from './store.ts'
import { typeOfBytes } from './type-of-bytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function keepsWhatItIsGiven(store: FileStore): Promise<void> {
  const [school, other] = [newId(), newId()]
  const [first, second] = [nameOf(school, newId()), nameOf(school, newId())]
  assert.equal(await store.get(first), undefined)
  const everyByte = Uint8Array.from({ length: 70_000 }, (_, n) => n % 256)
  await store.put(first, everyByte)
  await store.put(second, new Uint8Array())
  await store.put(nameOf(other, newId()), bytesOf('of another school'))
  assert.deepEqual(Buffer.from((await store.get(first)) ?? []), Buffer.from(everyByte))
  assert.equal((await store.get(second))?.length, 0)
  const listed = await Array.fromAsync(store.list(school))
  assert.deepEqual(listed.map(({ name }) => name).toSorted(), [first, second].toSorted())
  for (const { changedAt } of listed) assert.ok(changedAt.until(Temporal.Now.instant()).total('hours') < 1)
  await store.remove(first)
  await store.remove(first)
  assert.equal(await store.get(first), undefined)
  assert.deepEqual(
    (await Array.fromAsync(store.list(school))).map(({ name }) => name),
    [second],
  )
}

test('a folder keeps the bytes it is given, school by school, and lets nobody else read them', async () => {
  const { folder, store } = newStore()
  await keepsWhatItIsGiven(store)
  const [school = ''] = fs.readdirSync(folder)
  assert.equal(fs.statSync(path.join(folder, school)).mode & 0o777, 0o700)
  const [file = ''] = fs.readdirSync(path.join(folder, school))
  assert.equal(fs.statSync(path.join(folder, school, file)).mode & 0o777, 0o600)
})

test('a bucket keeps the bytes it is given, school by school, also where one listing does not hold them', async t => {
  const [bucket] = await s3Server(t, 'watchword')
  assert.ok(bucket)
  const store = s3Store(bucket)
  await keepsWhatItIsGiven(store)
  const school = newId()
  const names = Array.from({ length: 1_001 }, () => nameOf(school, newId()))
  for (let at = 0; at < names.length; at += 20)
    await Promise.all(names.slice(at, at + 20).map(name => store.put(name, bytesOf('x'))))
  const listed = await Array.fromAsync(store.list(school))
  assert.deepEqual(listed.map(({ name }) => name).toSorted(), names.toSorted())
})

test('a bucket that is not there, or a wrong secret, never looks like a file that is not there', async t => {
  const [bucket] = await s3Server(t, 'watchword')
  assert.ok(bucket)
  const name = nameOf(newId(), newId())
  await s3Store(bucket).put(name, bytesOf('x'))
  for (const [wrong, says] of [
    [{ ...bucket, secret: 'another' }, /403 SignatureDoesNotMatch/],
    [{ ...bucket, keyId: 'nobody' }, /403 InvalidAccessKeyId/],
    [{ ...bucket, bucket: 'elsewhere' }, /404 NoSuchBucket/],
  ] as const) {
    await assert.rejects(s3Store(wrong).get(name), says)
    await assert.rejects(s3Store(wrong).put(name, bytesOf('y')), says)
    await assert.rejects(Array.fromAsync(s3Store(wrong).list(name.slice(0, 36))), says)
  }
  assert.equal(Buffer.from((await s3Store(bucket).get(name)) ?? []).toString(), 'x')
})

test('half a bucket in the environment is refused with what is missing, and none is the folder', async () => {
  const { folder } = newStore()
  const whole = {
    ...{ WATCHWORD_S3_ENDPOINT: 'https://s3.example.net', WATCHWORD_S3_BUCKET: 'watchword' },
    ...{ WATCHWORD_S3_KEY_ID: 'id', WATCHWORD_S3_SECRET: 'secret' },
  }
  assert.ok(openStore(whole))
  const { WATCHWORD_S3_SECRET: _, ...half } = whole
  assert.throws(() => openStore(half), /WATCHWORD_S3_SECRET is not set/)
  assert.throws(() => openStore({ ...whole, WATCHWORD_S3_ENDPOINT: 'ftp://x' }), /must be like https/)
  const name = nameOf(newId(), newId())
  await openStore({ WATCHWORD_DATA: folder }).put(name, bytesOf('x'))
  assert.ok(fs.existsSync(path.join(folder, 'files', name)))
})

test('a type is what the bytes say: a page is text, so that no browser runs it', () => {
  assert.match(typeOfBytes(bytesOf('<html><script>alert(1)</script>')), /^text\/plain/)
  assert.match(typeOfBytes(bytesOf('Łukasz’s policy')), /^text\/plain/)
  assert.equal(typeOfBytes(Uint8Array.from([0x4d, 0x5a, 0x90, 0])), 'application/octet-stream')
  assert.equal(typeOfBytes(Uint8Array.from([0x63, 0x61, 0x66, 0xe9])), 'application/octet-stream')
  assert.equal(typeOfBytes(bytesOf('PK\u0003\u0004 an archive')), 'text/plain; charset=utf-8')
  assert.match(typeOfBytes(bytesOf('PK\u0003\u0004\0 word/document.xml')), /wordprocessingml/)
})
