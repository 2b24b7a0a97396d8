import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { firstShut } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { appoint, startMembership } from '../people/index.ts'
import { induction } from './controls/induction.ts'
import { inductionGate } from './queries/induction-gate.ts'
import { asksToRead, heard, lineIn, plain, starts } from './starters-world.test.ts'

test('nothing is shut to whoever starts as something more before that day, and nobody is counted as having started', async t => {
  const walked = await walkable(t)
  const { people, as, clock } = walked
  const parameters = await asksToRead(walked, 'governor')
  await startMembership(await as(people.office), {
    ...{ personId: people.teacher.id, kind: 'governor', startsOn: '2026-12-01' },
  })
  await heard(walked)
  const shut = async () => firstShut(await as(people.teacher), [inductionGate])
  const figures = async () =>
    inUnit(await as(people.head), async joined => {
      const { state, due } = await induction.evidence(joined, parameters, {})
      return [state, due]
    })
  assert.equal(await shut(), undefined)
  assert.deepEqual(await figures(), ['nothing-due', 0])
  clock.set('2026-12-01T08:30:00Z')
  assert.equal(await shut(), '/s/larkmoor/induction')
  assert.deepEqual(await figures(), ['at-risk', 1])
})

test('where the policy opens Watchword only after the induction, a starter sees their list and reporting, and whoever leads safeguarding is never held', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const { get, post } = browsing(walked)
  await asksToRead(walked, 'staff')
  const nia = await starts(walked)
  assert.equal((await get(nia, '/s/larkmoor')).headers.location, '/s/larkmoor/induction')
  for (const path of ['/induction', '/report-a-concern', '/report-a-concern/child'])
    assert.equal((await get(nia, `/s/larkmoor${path}`)).statusCode, 200, path)
  await appoint(await as(people.head), { personId: nia.id, duty: 'deputy-dsl', startsOn: '2026-11-23' })
  assert.equal(await firstShut(await as(nia), [inductionGate]), undefined)
  const own = (await get(nia, '/s/larkmoor/induction')).body
  const done = { deed: 'settle', lineId: lineIn(own, 'Read the policy'), outcome: 'done' }
  assert.equal((await post(nia, '/s/larkmoor/induction', done)).statusCode, 303)
  assert.equal((await get(nia, '/s/larkmoor')).statusCode, 200)
})

test('where no agreement is asked yet nothing of it is said to be signed, and nobody counts as having signed', async t => {
  const walked = await walkable(t)
  const { people, as } = walked
  const parameters = await asksToRead(walked, 'staff', {
    ...{ item: 'The agreement is signed', shownBy: 'agreement' },
  })
  const nia = await starts(walked)
  const own = plain((await browsing(walked).get(nia, '/s/larkmoor/induction')).body)
  assert.match(own, /The agreement is signed Nothing to sign yet/)
  const { state, due } = await inUnit(await as(people.head), joined =>
    induction.evidence(joined, parameters, {}),
  )
  assert.deepEqual([state, due], ['nothing-due', 0])
})
