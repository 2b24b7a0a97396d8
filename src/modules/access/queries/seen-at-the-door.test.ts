import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signedUp } from '../../../../test/signed-up.ts'
import type { School } from '../../../platform/call.ts'
import { lock } from '../commands/lock.ts'
import { signOut } from '../commands/sign-out.ts'
import { idleLock } from '../controls.ts'
import { LONGEST_HOURS, TOUCH_SECONDS } from '../session.ts'
import { hashToken } from '../token.ts'
import { atTheDoor } from './at-the-door.ts'

async function doorWorld(t: Parameters<typeof signedUp>[0]) {
  const here = await signedUp(t)
  const { house, clock, schools } = here
  const knock = (token: string | undefined, { slug }: School = schools.larkmoor) =>
    atTheDoor(house, { token, slug, path: undefined, now: clock.now() })
  const lastSeen = async (token: string): Promise<string> => {
    const { rows } = await house.database.pool.query(
      'select last_seen_at from access.session where token_hash = $1',
      [hashToken(token)],
    )
    return rows[0].last_seen_at.toString()
  }
  const asked = async (work: () => Promise<unknown>): Promise<string[]> => {
    const sent: string[] = []
    house.database.onStatement = statement => void sent.push(statement)
    await work()
    house.database.onStatement = undefined
    return sent
  }
  return { ...here, knock, lastSeen, asked }
}

test('that an open session was seen is written in the door’s own statement, and not every few seconds', async t => {
  const { people, schools, join, visit, clock, lastSeen, asked } = await doorWorld(t)
  const { token } = await join(people.teacher)
  await visit(token, schools.larkmoor)
  for (const seconds of [TOUCH_SECONDS, 60, 9 * 60 + 59]) {
    clock.move({ seconds })
    const sent = await asked(async () => assert.equal((await visit(token, schools.larkmoor)).state, 'open'))
    assert.equal(sent.length, 1)
    assert.equal(await lastSeen(token), clock.now().toString())
  }
  const before = await lastSeen(token)
  clock.move({ seconds: TOUCH_SECONDS - 1 })
  assert.equal((await visit(token, schools.larkmoor)).state, 'open')
  assert.equal(await lastSeen(token), before)
})

test('a session that is locked, over, ended or of a closed account is never seen again by knocking', async t => {
  const { house, people, schools, join, callAs, visit, clock, knock, lastSeen } = await doorWorld(t)
  const locked = await join(people.teacher)
  const ended = await join(people.volunteer)
  const closed = await join(people.dsl)
  const over = await join(people.office)
  await lock(await callAs(locked.token, schools.larkmoor), locked.token)
  await signOut(await callAs(ended.token), ended.token)
  const { accountId } = (await visit(closed.token)).actor
  await house.database.pool.query('update access.account set closed_at = $2 where id = $1', [
    accountId,
    clock.now(),
  ])
  clock.move({ minutes: 2 })
  for (const { token } of [locked, ended, closed]) {
    const before = await lastSeen(token)
    assert.notEqual((await knock(token)).session?.isSeen, true)
    assert.notEqual((await visit(token, schools.larkmoor)).state, 'open')
    assert.equal(await lastSeen(token), before)
  }
  const seenUntil = clock.now().add({ hours: LONGEST_HOURS })
  while (Temporal.Instant.compare(clock.now(), seenUntil) < 0) {
    await visit(over.token, schools.larkmoor)
    clock.move({ minutes: 9 })
  }
  const before = await lastSeen(over.token)
  assert.equal((await knock(over.token)).session?.isSeen, false)
  assert.equal((await visit(over.token, schools.larkmoor)).state, 'ended')
  assert.equal(await lastSeen(over.token), before)
})

test('no knock carries a session over its lock, at the minute itself, at any of its schools or at none', async t => {
  const { people, elsewhere, schools, join, joinElsewhere, visit, put, clock, knock, lastSeen } =
    await doorWorld(t)
  const { token } = await join(people.teacher)
  await joinElsewhere(token, elsewhere.parent, elsewhere.office)
  await put(schools.hollinBank, idleLock, { minutes: 60 })
  await visit(token, schools.larkmoor)
  await visit(token, schools.hollinBank)
  const before = await lastSeen(token)
  clock.set(Temporal.Instant.from(before).add({ minutes: 10 }).toString())
  for (const school of [schools.hollinBank, { ...schools.larkmoor, slug: 'nowhere' }, schools.larkmoor]) {
    assert.equal((await knock(token, school)).session?.isSeen, false)
    assert.equal(await lastSeen(token), before)
  }
  assert.equal((await visit(token, schools.hollinBank)).state, 'locked')
  assert.equal((await visit(token, schools.larkmoor)).state, 'locked')
})

test('a stricter lock begins with the policy: idle too long by it is locked, however often somebody knocks', async t => {
  const { people, schools, join, visit, put, clock, knock, lastSeen } = await doorWorld(t)
  const { token } = await join(people.teacher)
  await visit(token, schools.larkmoor)
  const before = await lastSeen(token)
  clock.move({ minutes: 6 })
  await put(schools.larkmoor, idleLock, { minutes: 5 }, 'staff')
  for (let n = 0; n < 3; n++) assert.equal((await knock(token)).session?.isSeen, false)
  assert.equal(await lastSeen(token), before)
  assert.equal((await visit(token, schools.larkmoor)).state, 'locked')
})

test('where another audience’s lock is stricter the door leaves it to the session’s own, which is written all the same', async t => {
  const { people, schools, join, visit, put, clock, knock, lastSeen } = await doorWorld(t)
  const { token } = await join(people.teacher)
  await put(schools.larkmoor, idleLock, { minutes: 2 }, 'parent')
  await visit(token, schools.larkmoor)
  clock.move({ minutes: 3 })
  assert.equal((await knock(token)).session?.isSeen, false)
  assert.equal((await visit(token, schools.larkmoor)).state, 'open')
  assert.equal(await lastSeen(token), clock.now().toString())
})

test('a session that locks while somebody is at the door is not seen after it', async t => {
  const { house, people, schools, join, visit, callAs, clock, lastSeen } = await doorWorld(t)
  const { token } = await join(people.teacher)
  await visit(token, schools.larkmoor)
  const call = await callAs(token, schools.larkmoor)
  clock.move({ minutes: 3 })
  const locking = lock(call, token)
  const visits = Array.from({ length: 8 }, () => visit(token, schools.larkmoor))
  await Promise.all([locking, ...visits])
  clock.move({ minutes: 1 })
  const before = await lastSeen(token)
  assert.equal((await visit(token, schools.larkmoor)).state, 'locked')
  assert.equal(await lastSeen(token), before)
  const { rows } = await house.database.pool.query(
    'select locked_at from access.session where locked_at is null and token_hash = $1',
    [hashToken(token)],
  )
  assert.deepEqual(rows, [])
})

test('without a cookie the door knows the school and its settings, and nobody', async t => {
  const { knock, schools } = await doorWorld(t)
  const { school, session, person, settings } = await knock(undefined)
  assert.deepEqual([school?.id, session, person], [schools.larkmoor.id, undefined, undefined])
  assert.ok(settings.length > 0)
})
