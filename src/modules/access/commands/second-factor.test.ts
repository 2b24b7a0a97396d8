import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onAccounts } from '../../../platform/unit.ts'
import { secondFactor } from '../controls.ts'
import { signedUp } from '../../../../test/signed-up.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { giveSecondFactor, setUpSecondFactor } from './give-second-factor.ts'

const ADDRESS = { address: '203.0.113.9' }

test('whose duty asks for a second factor sees nothing until it is set up; a teacher is not asked', async t => {
  const { people, schools, join, visit, withSecondFactor } = await signedUp(t)
  const teacher = await join(people.teacher)
  assert.equal((await visit(teacher.token, schools.larkmoor)).state, 'open')
  const dsl = await join(people.dsl)
  assert.equal(dsl.next, 'second-factor-to-set-up')
  const before = await visit(dsl.token, schools.larkmoor)
  assert.equal(before.state, 'second-factor-to-set-up')
  assert.deepEqual([...before.actor.rights], ['anyone'])
  const { token, codes } = await withSecondFactor(dsl.token)
  assert.equal(new Set(codes).size, 10)
  assert.notEqual(token, dsl.token)
  assert.equal((await visit(dsl.token)).state, 'none')
  assert.equal((await visit(token, schools.larkmoor)).state, 'open')
})

test('a school’s own policy says who: staff here, nobody there', async t => {
  const { people, elsewhere, schools, join, visit, put } = await signedUp(t)
  const [here, there] = [await join(people.teacher), await join(elsewhere.dsl)]
  await put(schools.larkmoor, secondFactor, { duties: ['staff'] })
  await put(schools.hollinBank, secondFactor, { duties: [] })
  assert.equal((await visit(here.token, schools.larkmoor)).state, 'second-factor-to-set-up')
  assert.equal((await visit(there.token, schools.hollinBank)).state, 'open')
})

test('a code works once; a new token comes with it; the password alone opens nothing', async t => {
  const { people, schools, join, enter, visit, callAs, withSecondFactor, codeNow, clock } = await signedUp(t)
  const { token: first, email } = await join(people.dsl)
  const { secret, code: used } = await withSecondFactor(first)
  const second = await enter(email)
  assert.ok(second.next === 'second-factor-due')
  assert.equal((await visit(second.token, schools.larkmoor)).state, 'second-factor-due')
  const give = async (code: string) =>
    giveSecondFactor(await callAs(second.token), { token: second.token, code, ...ADDRESS })
  await assert.rejects(give(used), { kind: 'invalid' })
  await assert.rejects(give('000000'), { kind: 'invalid' })
  clock.move({ seconds: 30 })
  const { token } = await give(codeNow(secret))
  assert.notEqual(token, second.token)
  assert.equal((await visit(second.token)).state, 'none')
  assert.equal((await visit(token, schools.larkmoor)).state, 'open')
})

test('of two browsers with one code only one gets in', async t => {
  const { people, join, enter, callAs, withSecondFactor, codeNow, clock } = await signedUp(t)
  const { token, email } = await join(people.dsl)
  const { secret } = await withSecondFactor(token)
  clock.move({ seconds: 60 })
  const sessions = [await enter(email), await enter(email)].flatMap(one =>
    'token' in one ? [one.token] : [],
  )
  const given = await Promise.allSettled(
    sessions.map(async session =>
      giveSecondFactor(await callAs(session), { token: session, code: codeNow(secret), ...ADDRESS }),
    ),
  )
  assert.deepEqual(given.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
})

test('a recovery code works once; new ones take the place of the old', async t => {
  const { people, join, enter, callAs, withSecondFactor } = await signedUp(t)
  const { token, email } = await join(people.dsl)
  const { codes } = await withSecondFactor(token)
  const give = async (code: string) => {
    const session = await enter(email)
    assert.ok('token' in session)
    return giveSecondFactor(await callAs(session.token), { token: session.token, code, ...ADDRESS })
  }
  const { token: inside } = await give(String(codes[0]).toLowerCase())
  await assert.rejects(give(String(codes[0])), { kind: 'invalid' })
  const { replaceRecoveryCodes } = await import('./replace-recovery-codes.ts')
  const fresh = await replaceRecoveryCodes(onAccounts(await callAs(inside)), { token: inside })
  await assert.rejects(give(String(codes[1])), { kind: 'invalid' })
  assert.ok((await give(String(fresh.codes[0]))).token)
})

test('codes are counted like passwords', async t => {
  const { people, join, enter, callAs, withSecondFactor, clock } = await signedUp(t)
  const { token, email } = await join(people.dsl)
  await withSecondFactor(token)
  const session = await enter(email)
  assert.ok('token' in session)
  for (let n = 0; n < 10; n++) {
    const call = await callAs(session.token)
    await assert.rejects(giveSecondFactor(call, { token: session.token, code: `10000${n}`, ...ADDRESS }), {
      kind: 'invalid',
    })
    clock.move({ seconds: 20 })
  }
  const call = await callAs(session.token)
  await assert.rejects(giveSecondFactor(call, { token: session.token, code: '100000', ...ADDRESS }), {
    kind: 'too-many',
  })
})

test('a second factor cannot be replaced by who knows only the password', async t => {
  const { people, join, enter, callAs, withSecondFactor } = await signedUp(t)
  const { token, email } = await join(people.dsl)
  await withSecondFactor(token)
  const thief = await enter(email)
  assert.ok('token' in thief)
  const call = await callAs(thief.token)
  await assert.rejects(beginSecondFactor(onAccounts(call), { token: thief.token }), { kind: 'not-found' })
  await assert.rejects(setUpSecondFactor(call, { token: thief.token, code: '123456' }), { kind: 'not-found' })
})

test('one school of the account asks for a second factor: without it no page of the other opens either', async t => {
  const { people, elsewhere, schools, join, joinElsewhere, enter, visit } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  await joinElsewhere(token, elsewhere.dpo, elsewhere.office)
  assert.equal((await visit(token, schools.hollinBank)).state, 'second-factor-to-set-up')
  const again = await enter(email)
  assert.ok(again.next === 'second-factor-to-set-up')
  for (const school of [schools.larkmoor, schools.hollinBank, undefined])
    assert.equal((await visit(again.token, school)).state, 'second-factor-to-set-up')
})
