import assert from 'node:assert/strict'
import { test } from 'node:test'
import { browsing, walkable } from '../../../test/signed-in.ts'
import { endMembership } from '../people/index.ts'

const DBS = {
  ...{ kind: 'dbs', seenBy: 'Ruth Calloway', number: '' },
  ...{ 'seenOn-day': '4', 'seenOn-month': '9', 'seenOn-year': '2024' },
}

test('of two who record one check at once the first is kept, and the second is asked why it is changed', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  const at = `/s/larkmoor/people/${people.teacher.id}/central-record`
  for (const who of [people.office, people.head]) await get(who, at)
  const said = await Promise.all([people.office, people.head].map(who => post(who, at, DBS)))
  assert.deepEqual(
    said.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b),
    [303, 422],
  )
  const refused = said.find(({ statusCode }) => statusCode === 422)
  assert.match(refused?.body ?? '', /This check is on the record[\s\S]*value="Ruth Calloway"/)
})

test('nobody sees their own certificate, pasted or typed; and of themself the headteacher agrees nothing', async t => {
  const walked = await walkable(t)
  const { people } = walked
  const { get, post } = browsing(walked)
  const { head, office, teacher } = people
  const at = ({ id }: { id: string }) => `/s/larkmoor/people/${id}/central-record`
  const own = await post(office, at(office), { ...DBS, seenBy: 'Oakshaw-Dunn, Marguerite' })
  assert.equal(own.statusCode, 422)
  assert.match(own.body, /Enter who else saw it: nobody sees their own/)
  assert.equal((await post(office, at(office), DBS)).statusCode, 303)
  const text = `Name,DBS date\n${office.name},04/09/2024\n${teacher.name},04/09/2024`
  const looked = (await post(office, '/s/larkmoor/central-record/bring', { text, deed: 'look' })).body
  assert.match(looked, /Nobody sees their own[\s\S]*Accept 1/)

  const agreed = {
    ...{ supervisedBy: people.deputy.id, measures: 'Never alone with children' },
    ...{ 'until-day': '18', 'until-month': '12', 'until-year': '2026' },
  }
  assert.equal((await get(head, `${at(head)}/risk`)).statusCode, 403)
  assert.equal((await post(head, `${at(head)}/risk`, agreed)).statusCode, 403)
  assert.doesNotMatch((await get(head, at(head))).body, /central-record\/risk/)
  assert.equal((await post(head, `${at(teacher)}/risk`, agreed)).statusCode, 303)
})

test('of whoever left no check is missing on their page', async t => {
  const walked = await walkable(t)
  const { people, as, clock, idOf } = walked
  const { get } = browsing(walked)
  const at = `/s/larkmoor/people/${people.teacher.id}/central-record`
  assert.match((await get(people.office, at)).body, /not seen, or run out/)
  const membershipId = await idOf('people.membership', 'person_id', people.teacher.id)
  await endMembership(await as(people.head), { membershipId, when: 'day', lastOn: '2026-12-18' })
  assert.match((await get(people.office, at)).body, /not seen, or run out/)
  clock.set('2026-12-19T08:30:00Z')
  // The session of the office is over by then.
  assert.match((await get(people.head, at)).body, /No check is asked of them/)
})
