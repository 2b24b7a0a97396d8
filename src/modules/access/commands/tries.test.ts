import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BROWSER, PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { lockOut } from '../controls.ts'
import { askPasswordReset } from './ask-password-reset.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { changePassword, resetPassword } from './choose-password.ts'
import { giveSecondFactor, makeRecoveryCodes, setUpSecondFactor } from './give-second-factor.ts'
import { operatorResetLink } from './operator-reset-link.ts'
import { signOut } from './sign-out.ts'
import { unlock } from './unlock.ts'

const { address } = BROWSER

test('wrong passwords at the door shut nobody out who is in: they unlock all the same', async t => {
  const { people, join, enter, callAs, clock } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  for (let n = 0; n < 10; n++) {
    await assert.rejects(enter(email, 'wrong'), { kind: 'invalid' })
    clock.move({ seconds: 20 })
  }
  await assert.rejects(enter(email), { kind: 'too-many' })
  assert.ok((await unlock(await callAs(token), { token, password: PASSWORD })).token)
})

test('ten wrong passwords in a session end it, whether to unlock or to change the password', async t => {
  const { people, join, callAs, visit, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  for (let n = 1; n <= 9; n++) {
    const call = await callAs(token)
    await assert.rejects(
      n % 2
        ? unlock(call, { token, password: 'wrong' })
        : changePassword(call, { old: 'wrong', password: 'velvet harbour stone' }, { token }),
      { kind: 'invalid' },
    )
    clock.move({ minutes: 1, seconds: 5 })
  }
  await assert.rejects(unlock(await callAs(token), { token, password: 'wrong' }), { kind: 'conflict' })
  assert.equal((await visit(token)).state, 'ended')
})

test('a hundred wrong tries by one pupil do not stop a colleague at the same address', async t => {
  const { people, join, enter } = await signedUp(t)
  const { email } = await join(people.teacher)
  for (let n = 0; n < 120; n++)
    await assert.rejects(enter(`nobody${n}@larkmoor.example`, 'wrong'), { kind: 'invalid' })
  assert.ok('token' in (await enter(email)))
})

test('an ended session uses up no codes; a recovery code is taken when codes are used up', async t => {
  const { people, join, enter, callAs, withSecondFactor, codeNow, clock } = await signedUp(t)
  const { token: first, email } = await join(people.dsl)
  const { secret, codes } = await withSecondFactor(first)
  const session = async () => {
    const signed = await enter(email)
    return 'token' in signed ? signed.token : ''
  }
  const give = async (token: string, code: string) =>
    giveSecondFactor(await callAs(token), { token, code, address })
  const ended = await session()
  await signOut(await callAs(ended), ended)
  for (let n = 0; n < 12; n++) {
    await assert.rejects(give(ended, '000000'), { kind: 'not-found' })
    clock.move({ seconds: 40 })
  }
  assert.ok((await give(await session(), codeNow(secret))).token)
  const token = await session()
  for (let n = 0; n < 10; n++) {
    await assert.rejects(give(token, '000000'), { kind: 'invalid' })
    clock.move({ seconds: 20 })
  }
  await assert.rejects(give(token, codeNow(secret)), { kind: 'too-many' })
  assert.ok((await give(token, String(codes[0]))).token)
})

test('a strict policy closes an unknown address after as many tries as a known one, in the same words', async t => {
  const { people, schools, join, enter, put } = await signedUp(t)
  const { email } = await join(people.teacher)
  await put(schools.larkmoor, lockOut, { failures: 3 })
  const said = async (address: string) => {
    const words: string[] = []
    for (let n = 0; n < 4; n++)
      await enter(address, 'wrong').catch((error: Error) => void words.push(error.message))
    return words
  }
  assert.deepEqual(await said('nobody@larkmoor.example'), await said(email))
})

test('somebody else’s requests for a new password do not use up one’s own', async t => {
  const { people, join, web, clock } = await signedUp(t)
  const { email } = await join(people.teacher)
  const ask = (from: string) => askPasswordReset(web(), { email }, { address: from })
  for (let n = 0; n < 5; n++) {
    await ask('198.51.100.1')
    clock.move({ seconds: 5 })
  }
  await assert.rejects(ask('198.51.100.1'), { kind: 'too-many' })
  await ask('198.51.100.2')
})

test('a secret being set up is of one session, for 15 minutes, and goes with a new password', async t => {
  const { people, house, join, enter, callAs, web, clock } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  const begin = async (held: string) =>
    (await beginSecondFactor(onAccounts(await callAs(held)), { token: held })).secret
  const planted = await begin(token)
  assert.equal(await begin(token), planted)
  const other = await enter(email)
  assert.ok('token' in other)
  assert.notEqual(await begin(other.token), planted)
  await changePassword(await callAs(token), { old: PASSWORD, password: 'velvet harbour stone' }, { token })
  const second = await begin(token)
  assert.notEqual(second, planted)
  clock.move({ minutes: 9 })
  assert.equal(await begin(token), second)
  clock.move({ minutes: 7 })
  assert.notEqual(await begin(token), second)
  const linkToken = (await operatorResetLink(house, email, clock.now())) ?? ''
  const done = await resetPassword(web(), { linkToken, password: 'amber lantern orchard' }, BROWSER)
  assert.notEqual(await begin(done.token), second)
})

test('who replaces a second factor or makes new recovery codes shows the password again', async t => {
  const { people, join, callAs, withSecondFactor, codeNow, clock } = await signedUp(t)
  const { token } = await withSecondFactor((await join(people.dsl)).token)
  clock.move({ seconds: 60 })
  const call = await callAs(token)
  const { secret } = await beginSecondFactor(onAccounts(call), { token })
  const code = codeNow(secret)
  for (const password of ['', 'wrong']) {
    await assert.rejects(setUpSecondFactor(call, { token, code, password }), { kind: 'invalid' })
    await assert.rejects(makeRecoveryCodes(call, { token, password }), { kind: 'invalid' })
  }
  assert.equal((await makeRecoveryCodes(call, { token, password: PASSWORD })).codes.length, 10)
  assert.ok((await setUpSecondFactor(call, { token, code, password: PASSWORD })).token)
})
