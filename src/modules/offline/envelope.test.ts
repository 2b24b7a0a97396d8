import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '../../words/ids.ts'
import { digestOf, newKeyPair, openEnvelope, readEnvelope } from './envelope.ts'
import { sealReport } from './sealing.test.ts'
import { notLater, readSealed } from './written.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const WRITTEN = { saw: 'He said “get off”, and cried. £5, ünïcode 😢', route: 'child' }

async function sealed() {
  const [{ publicKey, privateKey }, keyId] = [await newKeyPair(), newId()]
  return { privateKey, keyId, envelope: await sealReport(text(publicKey), keyId, WRITTEN) }
}

test('what a browser seals the server opens, by a library of the same standard, and no two envelopes are alike', async () => {
  const { privateKey, keyId, envelope } = await sealed()
  const read = readEnvelope(text(envelope))
  assert.ok(read)
  assert.deepEqual(JSON.parse(await openEnvelope(privateKey, keyId, read)), WRITTEN)
  assert.ok(!Buffer.from(envelope).includes('get off'))
  const again = await sealed()
  assert.notDeepEqual(digestOf(again.envelope), digestOf(envelope))
})

test('altered by one bit anywhere it does not open', async () => {
  const { privateKey, keyId, envelope } = await sealed()
  for (const at of [1, 40, 66, 80, envelope.length - 1]) {
    const altered = Uint8Array.from(envelope)
    altered[at] = (altered[at] ?? 0) ^ 1
    await assert.rejects(openEnvelope(privateKey, keyId, altered), `byte ${at}`)
  }
})

test('sealed to another school’s key, or under the name of another key, it does not open', async () => {
  const [one, other] = [await sealed(), await sealed()]
  await assert.rejects(openEnvelope(other.privateKey, other.keyId, one.envelope))
  await assert.rejects(openEnvelope(one.privateKey, other.keyId, one.envelope))
})

test('what has not the shape of an envelope is none', () => {
  for (const none of ['', 'hello', 'x'.repeat(200), Buffer.alloc(200, 3).toString('base64url')])
    assert.equal(readEnvelope(none), undefined)
  assert.throws(() => readSealed('{"saw":"words without a time"}'))
})

test('a device whose clock is fast has written nothing later than it came', () => {
  const now = Temporal.Instant.from('2026-11-27T14:05:00Z')
  assert.equal(notLater(now.add({ hours: 3 }), now), now)
  assert.equal(notLater(now.subtract({ hours: 3 }), now).toString(), '2026-11-27T11:05:00Z')
})
