import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedUp } from '../../../../test/signed-up.ts'
import { shown, visitOf } from '../../../../test/world.ts'
import type { Call } from '../../../platform/call.ts'
import { newBackupKey } from '../../../platform/backup/key.ts'
import { needsOf } from '../../../platform/question.ts'
import { operatorBackupKey } from '../index.ts'
import { backupKeyStanding, backupKeyWaits } from '../queries/backup-key-standing.ts'
import { backupKeyPage, backupKeyPrintedPage } from './backup-key.ts'

/** The headteacher of the school that set this place up, and one of a school that came later. */
async function heads(t: Parameters<typeof signedUp>[0]) {
  const all = await signedUp(t)
  const [first, later] = [await all.as(all.elsewhere.head), await all.as(all.people.head)]
  const make = (call: Call) => shown(backupKeyPage.post?.(visitOf(call)))
  const say = (call: Call, answers: Record<string, string>) =>
    backupKeyPrintedPage.post?.(visitOf(call, { answers }))
  return { ...all, first, later, make, say }
}
const keysOn = (page: string) => page.match(/AGE-SECRET-KEY-1[ A-Z0-9]+/g) ?? []

test('the headteacher sees the private half once, on two sheets, and it is kept nowhere', async t => {
  const { first, make, house, say } = await heads(t)
  assert.equal((await needsOf(first, [backupKeyWaits]))[0]?.title, 'Make the backup key')
  const sheets = keysOn(await make(first))
  assert.equal(sheets.length, 2)
  assert.equal(sheets[0], sheets[1])
  const { key } = await backupKeyStanding(first)
  assert.match(key?.recipient ?? '', /^age1/)
  assert.equal(keysOn(await shown(backupKeyPage.get(visitOf(first)))).length, 0)
  const { rows } = await house.database.pool.query('select * from access.backup_key')
  assert.doesNotMatch(JSON.stringify(rows), /SECRET/i)

  assert.equal((await needsOf(first, [backupKeyWaits]))[0]?.title, 'Say that the backup key is printed')
  await assert.rejects(async () => say(first, { keyId: key?.id ?? '' }), { kind: 'invalid' })
  assert.deepEqual(await say(first, { keyId: key?.id ?? '', printed: 'yes' }), { to: '/s/hollin-bank' })
  assert.deepEqual(await needsOf(first, [backupKeyWaits]), [])
})

test('until it is printed another takes its place; afterwards only whoever runs the server replaces it', async t => {
  const { first, make, say, house, clock } = await heads(t)
  const [lost] = keysOn(await make(first))
  const before = await backupKeyStanding(first)
  const [kept] = keysOn(await make(first))
  assert.notEqual(lost, kept)
  await assert.rejects(async () => say(first, { keyId: before.key?.id ?? '', printed: 'yes' }), {
    kind: 'conflict',
  })
  const { key } = await backupKeyStanding(first)
  await say(first, { keyId: key?.id ?? '', printed: 'yes' })
  await assert.rejects(make(first), { kind: 'not-allowed' })
  assert.match(await shown(backupKeyPage.get(visitOf(first))), /The backup key is made/)

  const { recipient } = await newBackupKey()
  clock.move({ minutes: 1 })
  assert.equal((await operatorBackupKey(house, clock.now(), { recipient })).identity, undefined)
  const now = await backupKeyStanding(first)
  assert.equal(now.key?.recipient, recipient)
  assert.deepEqual(await needsOf(first, [backupKeyWaits]), [])
})

test('the head of a school that came later makes no key to the backups of every school', async t => {
  const { later, make, say } = await heads(t)
  assert.deepEqual(await needsOf(later, [backupKeyWaits]), [])
  await assert.rejects(make(later), { kind: 'not-allowed' })
  await assert.rejects(async () => say(later, { keyId: later.requestId, printed: 'yes' }), {
    kind: 'not-allowed',
  })
  assert.match(await shown(backupKeyPage.get(visitOf(later))), /Whoever runs Watchword for several schools/)
})
