import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endMembership } from '../../people/index.ts'
import { dropDraft, endAccount, keepDraft } from '../index.ts'
import { endLeavers } from '../commands/end-leavers.ts'
import { lock } from '../commands/lock.ts'
import { signOut } from '../commands/sign-out.ts'
import { unlock } from '../commands/unlock.ts'
import { idleLock } from '../controls.ts'
import { PASSWORD, signedUp } from '../../../../test/signed-up.ts'
import { systemActor } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'

test('a session locks after as many idle minutes as its own school says; two schools differ', async t => {
  const { people, elsewhere, schools, join, visit, put, clock } = await signedUp(t)
  const [here, there] = [await join(people.teacher), await join(elsewhere.teacher)]
  await put(schools.hollinBank, idleLock, { minutes: 20 })
  assert.equal((await visit(here.token, schools.larkmoor)).idleMinutes, 10)
  assert.equal((await visit(there.token, schools.hollinBank)).idleMinutes, 20)
  clock.move({ minutes: 11 })
  assert.equal((await visit(here.token, schools.larkmoor)).state, 'locked')
  assert.equal((await visit(there.token, schools.hollinBank)).state, 'open')
  clock.move({ minutes: 21 })
  assert.equal((await visit(there.token, schools.hollinBank)).state, 'locked')
})

test('a session in use stays open, and a policy for one audience stands over that for everyone', async t => {
  const { people, schools, join, visit, put, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  for (let n = 0; n < 5; n++) {
    clock.move({ minutes: 9 })
    assert.equal((await visit(token, schools.larkmoor)).state, 'open')
  }
  await put(schools.larkmoor, idleLock, { minutes: 5 }, 'staff')
  clock.move({ minutes: 6 })
  assert.equal((await visit(token, schools.larkmoor)).state, 'locked')
})

test('work at one school does not keep another’s pages open on an empty desk', async t => {
  const { people, elsewhere, schools, join, joinElsewhere, visit, put, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  await joinElsewhere(token, elsewhere.parent, elsewhere.office)
  await put(schools.hollinBank, idleLock, { minutes: 60 })
  assert.equal((await visit(token, schools.larkmoor)).idleMinutes, 10)
  assert.equal((await visit(token, schools.hollinBank)).idleMinutes, 10)
  assert.equal((await visit(token, schools.hollinBank)).actor.personId, elsewhere.parent.id)
  clock.move({ minutes: 15 })
  assert.equal((await visit(token, schools.hollinBank)).state, 'locked')
  assert.equal((await visit(token)).state, 'locked')
})

test('a locked session knows the account and gives it nothing; unlocking gives the draft back until it is taken', async t => {
  const { people, schools, join, visit, peek, callAs } = await signedUp(t)
  const { token } = await join(people.teacher)
  await lock(await callAs(token), token)
  const locked = await visit(token, schools.larkmoor)
  assert.equal(locked.state, 'locked')
  assert.deepEqual([...locked.actor.rights], ['anyone'])
  assert.equal(locked.actor.personId, null)

  const path = '/s/larkmoor/concerns/new'
  await keepDraft(await callAs(token, schools.larkmoor), path, {
    saw: 'A bruise',
    who: ['1', '2'],
    password: 'x',
    token: 'y',
  })
  await assert.rejects(unlock(await callAs(token), { token, password: 'wrong' }), {
    kind: 'invalid',
  })
  const { token: fresh } = await unlock(await callAs(token), { token, password: PASSWORD })
  assert.notEqual(fresh, token)
  assert.equal((await visit(token)).state, 'none')
  assert.equal((await visit(fresh, schools.larkmoor)).state, 'open')
  const call = await callAs(fresh, schools.larkmoor)
  const kept = { saw: 'A bruise', who: ['1', '2'] }
  assert.deepEqual(await peek(fresh, schools.larkmoor, path), kept)
  assert.deepEqual(await peek(fresh, schools.larkmoor, path), kept)
  await dropDraft(call, path)
  assert.equal(await peek(fresh, schools.larkmoor, path), undefined)
})

test('a draft is for who wrote it; another account and another school find none, and 200 KB are the most', async t => {
  const { people, schools, join, peek, callAs } = await signedUp(t)
  const [mine, theirs] = [await join(people.teacher), await join(people.volunteer)]
  const path = '/s/larkmoor/x'
  const call = await callAs(mine.token, schools.larkmoor)
  await keepDraft(call, path, { saw: 'Mine' })
  assert.equal(await peek(theirs.token, schools.larkmoor, path), undefined)
  assert.equal(await peek(mine.token, schools.hollinBank, path), undefined)
  await keepDraft(call, '/s/larkmoor/y', { saw: 'x'.repeat(200_001) })
  assert.equal(await peek(mine.token, schools.larkmoor, '/s/larkmoor/y'), undefined)
  assert.deepEqual(await peek(mine.token, schools.larkmoor, path), { saw: 'Mine' })
})

test('someone else’s token is of no use: a session is locked, unlocked and ended by its own account only', async t => {
  const { people, join, callAs, visit } = await signedUp(t)
  const [mine, theirs] = [await join(people.teacher), await join(people.volunteer)]
  const call = await callAs(mine.token)
  await assert.rejects(lock(call, theirs.token), { kind: 'not-allowed' })
  await assert.rejects(signOut(call, theirs.token), { kind: 'not-allowed' })
  await assert.rejects(unlock(call, { token: theirs.token, password: PASSWORD }), {
    kind: 'not-found',
  })
  assert.equal((await visit(theirs.token)).state, 'open')
})

test('signing out ends this session; signing out everywhere ends all of the account’s', async t => {
  const { people, join, enter, callAs, visit } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  const [second, third] = [await enter(email), await enter(email)]
  assert.ok('token' in second && 'token' in third)
  await signOut(await callAs(second.token), second.token)
  assert.equal((await visit(second.token)).state, 'ended')
  assert.equal((await visit(token)).state, 'open')
  await signOut(await callAs(token), token, true)
  assert.equal((await visit(third.token)).state, 'ended')
})

test('a session ends after 12 hours however busy', async t => {
  const { people, schools, join, visit, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  for (let n = 0; n < 80; n++) {
    clock.move({ minutes: 9 })
    await visit(token, schools.larkmoor)
  }
  assert.equal((await visit(token, schools.larkmoor)).state, 'ended')
})

test('an account that is nobody at a school has no right there', async t => {
  const { people, schools, join, visit } = await signedUp(t)
  const { token } = await join(people.teacher)
  const stranger = await visit(token, schools.hollinBank)
  assert.equal(stranger.state, 'open')
  assert.equal(stranger.actor.personId, null)
  assert.deepEqual([...stranger.actor.rights].sort(), ['account', 'anyone'])
})

const membershipOf = (call: Parameters<typeof inUnit>[0], personId: string) =>
  inUnit(call, ({ unit }) =>
    unit.db
      .selectFrom('people.membership')
      .select('id')
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow(),
  )

test('a leaver loses every right that day, and the account closes with them', async t => {
  const { people, schools, as, asOperator, callOf, join, visit, clock, enter } = await signedUp(t)
  const { token, email } = await join(people.teacher)
  const { id: membershipId } = await membershipOf(asOperator(), people.teacher.id)
  await endMembership(await as(people.head), { membershipId, when: 'day', lastOn: '2026-11-23' })
  assert.equal(
    (await visit(token, schools.larkmoor)).actor.personId,
    people.teacher.id,
    'the last day is still theirs',
  )

  clock.set('2026-11-24T00:00:00Z')
  const gone = await visit(token, schools.larkmoor)
  assert.equal(gone.actor.personId, null)
  assert.equal(gone.actor.rights.has('staff'), false)
  const { ended } = await endLeavers(callOf(schools.larkmoor, systemActor('access.end-leaver')), {})
  assert.equal(ended, 1)
  assert.equal((await visit(token, schools.larkmoor)).state, 'none')
  await assert.rejects(enter(email), { kind: 'invalid' })
  assert.equal((await endLeavers(callOf(schools.larkmoor, systemActor('access.end-leaver')), {})).ended, 0)
})

test('who leaves one school keeps the account for the other', async t => {
  const { people, elsewhere, schools, as, asOperator, callOf, join, joinElsewhere, enter, visit } =
    await signedUp(t)
  const { token, email } = await join(people.teacher)
  await joinElsewhere(token, elsewhere.parent, elsewhere.office)
  const { id: membershipId } = await membershipOf(asOperator(), people.teacher.id)
  await endMembership(await as(people.head), { membershipId, when: 'now' })
  await endLeavers(callOf(schools.larkmoor, systemActor('access.end-leaver')), {})
  assert.equal((await visit(token)).state, 'ended')
  const again = await enter(email)
  assert.ok('token' in again)
  assert.equal((await visit(again.token, schools.hollinBank)).actor.personId, elsewhere.parent.id)
  assert.equal((await visit(again.token, schools.larkmoor)).actor.personId, null)
})

test('the office ends an account at once, but not its own', async t => {
  const { people, schools, as, join, visit } = await signedUp(t)
  const { token } = await join(people.teacher)
  await assert.rejects(endAccount(await as(people.teacher), { personId: people.teacher.id }), {
    kind: 'not-allowed',
  })
  await endAccount(await as(people.office), { personId: people.teacher.id })
  assert.equal((await visit(token, schools.larkmoor)).state, 'none')
  await join(people.office)
  await assert.rejects(endAccount(await as(people.office), { personId: people.office.id }), {
    kind: 'not-allowed',
  })
})
