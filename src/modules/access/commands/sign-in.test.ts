import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lockOut, passwordAge, passwordLength } from '../controls.ts'
import { work } from '../hashing.ts'
import { BROWSER, PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { resetPassword } from './choose-password.ts'

const WRONG = { kind: 'invalid', fields: { email: 'The e-mail address or the password is not right' } }

test('the right password opens a session with a new token, and the one before it ends', async t => {
  const { people, schools, join, enter, visit } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  const again = await enter(email.toUpperCase(), PASSWORD, { ...BROWSER, token })
  assert.ok('token' in again)
  assert.notEqual(again.token, token)
  assert.equal((await visit(token)).state, 'ended')
  const visitor = await visit(again.token, schools.larkmoor)
  assert.equal(visitor.state, 'open')
  assert.equal(visitor.actor.personId, people.teacher.id)
  assert.deepEqual([...visitor.actor.rights].sort(), ['account', 'anyone', 'staff'])
})

test('a wrong password and an unknown address get the same words for the same work', async t => {
  const { people, join, enter } = await signedUp(t)
  const { email } = await join(people.teacher)
  const before = work.done
  await assert.rejects(enter(email, 'not the password'), WRONG)
  assert.equal(work.done - before, 1)
  await assert.rejects(enter('nobody@larkmoor.example', 'not the password'), WRONG)
  assert.equal(work.done - before, 2)
})

test('as many wrong passwords as the policy says close the account; 15 minutes open it again', async t => {
  const { people, schools, join, enter, put, clock } = await signedUp(t)
  const { email } = await join(people.teacher)
  await put(schools.larkmoor, lockOut, { failures: 4 })
  for (let n = 1; n <= 4; n++) await assert.rejects(enter(email, 'not the password'), WRONG)
  await assert.rejects(enter(email), { kind: 'too-many' })
  clock.move({ minutes: 14 })
  await assert.rejects(enter(email), { kind: 'too-many' })
  clock.move({ minutes: 2 })
  assert.ok('token' in (await enter(email)))
})

test('an address that nobody has is closed in the same way and with the same words', async t => {
  const { enter, clock } = await signedUp(t)
  for (let n = 1; n <= 10; n++) {
    await assert.rejects(enter('nobody@larkmoor.example', 'x'), WRONG)
    clock.move({ seconds: 20 })
  }
  await assert.rejects(enter('nobody@larkmoor.example', 'x'), {
    kind: 'too-many',
    message: 'That was too many wrong tries. Try again in 15 minutes, or set a new password.',
  })
})

test('a hundred tries at once are a hundred', async t => {
  const { people, join, enter } = await signedUp(t)
  const { email } = await join(people.teacher)
  const before = work.done
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => enter(email, 'x')))
  assert.equal(all.filter(({ status }) => status === 'rejected').length, 30)
  assert.ok(work.done - before <= 10, `${work.done - before} passwords were tried`)
})

test('a lock-out ends with a new password by link', async t => {
  const { people, schools, join, enter, put, web, facts } = await signedUp(t)
  const { email } = await join(people.teacher)
  await put(schools.larkmoor, lockOut, { failures: 3 })
  for (let n = 1; n <= 3; n++) await assert.rejects(enter(email, 'x'), WRONG)
  assert.ok(facts.some(({ name }) => name === 'access.locked-out'))
  const linkToken = await resetLink(web(), email)
  await resetPassword(web(), { linkToken, password: 'velvet harbour stone' }, BROWSER)
  assert.ok('token' in (await enter(email, 'velvet harbour stone')))
})

test('a password older than the policy allows opens nothing but its change', async t => {
  const { people, schools, join, enter, put, clock, web } = await signedUp(t)
  const { email } = await join(people.teacher)
  await put(schools.larkmoor, passwordAge, { days: 60 })
  clock.move({ days: 59 })
  assert.ok('token' in (await enter(email)))
  clock.move({ days: 2 })
  const late = await enter(email)
  assert.ok(late.next === 'new-password')
  await resetPassword(web(), { linkToken: late.linkToken, password: 'velvet harbour stone' }, BROWSER)
  assert.ok('token' in (await enter(email, 'velvet harbour stone')))
})

test('a password that is too short by today’s policy is changed at the next sign-in, and only that school’s', async t => {
  const { people, elsewhere, schools, join, enter, put } = await signedUp(t)
  const { email } = await join(people.teacher, 'velvet stone')
  const { email: other } = await join(elsewhere.teacher, 'velvet stone')
  await put(schools.larkmoor, passwordLength, { characters: 16 })
  assert.equal((await enter(email, 'velvet stone')).next, 'new-password')
  assert.equal((await enter(other, 'velvet stone')).next, 'open')
})

async function resetLink(call: Parameters<typeof resetPassword>[0], email: string): Promise<string> {
  const { makeResetLink } = await import('./make-reset-link.ts')
  const { accountByEmail } = await import('./sign-in.ts')
  const account = await accountByEmail(call, email)
  return (await makeResetLink(call, { accountId: account?.id, minutes: 60 })).token
}

test('however many sign in at once, few of them stand in line for the database', async t => {
  const { house, people, join, enter } = await signedUp(t)
  const { email } = await join(people.teacher)
  let mostWaiting = 0
  house.database.onStatement = () => {
    mostWaiting = Math.max(mostWaiting, house.database.pool.waitingCount)
  }
  const signed = await Promise.all(Array.from({ length: 30 }, () => enter(email)))
  house.database.onStatement = undefined
  assert.ok(signed.every(done => 'token' in done))
  assert.ok(mostWaiting <= 7, `${mostWaiting} waited`)
})
