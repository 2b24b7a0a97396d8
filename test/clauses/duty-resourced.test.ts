import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appointmentsNow } from '../../src/modules/people/index.ts'
import type { Cast } from '../world.ts'
import { reportingUnder } from './reporting.ts'

test('AL-6.6 each safeguarding lead and deputy has hours and resources on record and is asked each year whether they are enough; a no goes to the headteacher and the safeguarding governor, until more is given', async t => {
  const here = await reportingUnder(t, 'allington')
  const { people, as, post, enter, look, home, margin, clock } = here
  const { head, dsl, deputy, governor, teacher } = people
  assert.equal(await margin('AL-6.6'), 'Not kept', 'nothing is on record')
  const held = await appointmentsNow(await as(head))
  const at = (duty: string) => {
    const found = held.find(one => one.duty === duty)
    return `/appointments/${found?.appointmentId ?? ''}/resources`
  }
  assert.match(await home(head), new RegExp(`Say what time ${dsl.name} has as designated safeguarding lead`))
  assert.equal((await post(await enter(head), at('dsl'), { hours: 'some', resources: '' })).statusCode, 422)
  const give = async (duty: string, hours: string) => {
    const given = { hours, resources: 'Cover on Thursdays, and the network meetings' }
    assert.equal((await post(await enter(head), at(duty), given)).statusCode, 303)
  }
  await give('dsl', '12.5')
  await give('deputy-dsl', '3')
  assert.match(await look(dsl, at('dsl')), /has 12\.5 hours a week.*Cover on Thursdays/)
  assert.match(await look(head, '/duties'), /Priya Anand-Cole.*Time of Priya Anand-Cole/)
  assert.match(await look(teacher, at('dsl')), /You cannot|not allowed|may not/i)
  assert.equal(await margin('AL-6.6'), 'At risk', 'nobody has answered yet')

  assert.match(await home(dsl), /Is your time as designated safeguarding lead enough\?/)
  const says = async (person: Cast, duty: string, isEnough: string) =>
    (await post(await enter(person), at(duty), { isEnough })).statusCode
  assert.notEqual(await says(deputy, 'dsl', 'yes'), 303, 'only whoever holds it answers')
  assert.equal(await says(deputy, 'deputy-dsl', 'yes'), 303)
  assert.equal(await says(dsl, 'dsl', 'no'), 303)
  const told = /Priya Anand-Cole says that their time as designated safeguarding lead is not enough/
  for (const person of [head, governor]) assert.match(await home(person), told)
  assert.doesNotMatch(await home(teacher), told)
  assert.equal(await margin('AL-6.6'), 'Not kept')
  await give('dsl', '15')
  assert.doesNotMatch(await home(governor), told)
  assert.equal(await says(dsl, 'dsl', 'yes'), 303)
  assert.equal(await margin('AL-6.6'), 'Kept')
  clock.set('2027-12-06T08:20:00Z')
  assert.match(await home(dsl), /Is your time as designated safeguarding lead enough\?/, 'asked each year')
  assert.equal(await margin('AL-6.6'), 'Not kept')
})
