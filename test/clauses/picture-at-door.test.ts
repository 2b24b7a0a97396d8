import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reportingUnder } from './reporting.ts'

const DOOR = '/report-a-concern/picture'

test('BS-22.5 a nude picture can be named before anything is typed: whom to find now stands there with the numbers; naming it tells the lead and the deputies that somebody comes, though no form is sent', async t => {
  const { people, look, get, post, enter, notices, home, clock, base } = await reportingUnder(t, 'banks')
  const begins = await look(people.teacher, '/report-a-concern')
  assert.match(begins, /A nude or nearly nude picture of a child Whom to call now, before you write anything/)
  assert.match(
    begins,
    /Pressing it tells the safeguarding leads.* If an adult who works here may be in it, choose that above/,
  )
  assert.doesNotMatch(await look(people.parent, '/report-a-concern'), /nearly nude picture/)
  assert.equal((await get(await enter(people.parent), DOOR)).statusCode, 404)
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [0, 0])

  await look(people.teacher, DOOR)
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [0, 0], 'a look tells nobody')
  const named = await post(await enter(people.teacher), DOOR, { named: 'yes' })
  assert.equal(named.statusCode, 303)
  const page = await look(people.teacher, DOOR)
  assert.match(page, /Go to Priya Anand-Cole or Tom Ferriby now Do not write first/)
  assert.match(page, /Call 999.*Call 101/)
  assert.match(page, /children’s social care/i)
  assert.match(page, /The safeguarding leads were told/)
  const { body } = await get(await enter(people.teacher), DOOR)
  assert.doesNotMatch(body, /<textarea|type="text"|type="file"/, 'nothing to type')
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 1], 'told once')
  assert.equal(await notices(people.head), 0)
  assert.match(await home(people.dsl), /Now Concern: a child not yet named Urgent by its words/)

  clock.move({ minutes: 1 })
  const pressed = await post(await enter(people.teacher), DOOR, {})
  assert.equal(pressed.statusCode, 303)
  const mine = String(pressed.headers.location).replace(base, '').split('?')[0] ?? ''
  const seen = await look(people.dsl, mine.replace('/my-reports/child', '/concerns'))
  assert.match(seen, /Watchword wrote this line: somebody who works here named a nude picture/)
  assert.match(seen, /I am going to the lead now\./)
})
