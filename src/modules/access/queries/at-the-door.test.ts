import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inForce } from '../../../platform/controls/in-force.ts'
import { signedUp } from '../../../../test/signed-up.ts'
import { idleLock } from '../controls.ts'
import { atTheDoor } from './at-the-door.ts'

test('the school is set for the door’s own statement: the connection that asked sees nobody afterwards', async t => {
  const { house, people, schools, join, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  const asked = { token, slug: schools.larkmoor.slug, path: undefined, now: clock.now() }
  const connections = Array.from({ length: 8 }, () => atTheDoor(house, asked))
  for (const { person } of await Promise.all(connections)) assert.equal(person?.personId, people.teacher.id)
  for (let n = 0; n < 8; n++) {
    const { rows } = await house.database.pool.query(
      `select (select count(*) from people.person) as people, current_setting('app.school', true) as school`,
    )
    assert.deepEqual(rows, [{ people: 0, school: '' }])
  }
})

test('the door tells nothing of a school that the account is not at, but its name and its settings', async t => {
  const { house, people, schools, join, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  const { slug } = schools.hollinBank
  const there = await atTheDoor(house, { token, slug, path: undefined, now: clock.now() })
  assert.equal(there.school?.id, schools.hollinBank.id)
  assert.deepEqual([there.person, there.draft], [undefined, null])
  const nowhere = await atTheDoor(house, { token, slug: 'nowhere', path: undefined, now: clock.now() })
  assert.deepEqual([nowhere.school, nowhere.person, nowhere.settings], [undefined, undefined, []])
})

test('settings read at the door are good for that school at that moment, and for nothing else', async t => {
  const { people, schools, join, visit, callAs, put, clock } = await signedUp(t)
  const { token } = await join(people.teacher)
  await put(schools.hollinBank, idleLock, { minutes: 20 })
  const { settings } = await visit(token, schools.larkmoor)
  assert.ok(settings)
  const call = { ...(await callAs(token, schools.larkmoor)), settings }
  assert.equal((await inForce(call, idleLock)).minutes, 10)
  assert.equal((await inForce({ ...call, school: schools.hollinBank }, idleLock)).minutes, 20)
  await put(schools.larkmoor, idleLock, { minutes: 7 })
  assert.equal((await inForce(call, idleLock)).minutes, 10, 'as it stood at the door')
  assert.equal((await inForce({ ...call, now: clock.now() }, idleLock)).minutes, 7)
})
