import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordPerson } from '../src/modules/people/index.ts'
import { reportingUnder } from './clauses/reporting.ts'

const day = (iso: string) => {
  const { day: d, month, year } = Temporal.PlainDate.from(iso)
  return { 'heldOn-day': `${d}`, 'heldOn-month': `${month}`, 'heldOn-year': `${year}` }
}

test('whoever starts in the middle of the year is not late on their first day: there are two weeks to talk the agreement through with them', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, post, enter, home, clock, as } = here
  const present = [people.head, people.dsl, people.deputy, people.teacher, people.office].map(({ id }) => id)
  const staff = '/agreements/talks/staff'
  assert.equal(
    (await post(await enter(people.dsl), staff, { ...day('2026-09-02'), present })).statusCode,
    303,
  )
  clock.set('2027-03-01T09:00:00Z')
  await recordPerson(await as(people.office), {
    ...{ givenName: 'Nia', familyName: 'Holt', kinds: 'staff', startsOn: '2027-03-01' },
  })
  assert.match(await home(people.dsl), /Next The staff agreement is still to be talked through with 1 of 6/)
  clock.set('2027-03-16T09:00:00Z')
  assert.match(await home(people.dsl), /Late The staff agreement is still to be talked through with 1 of 6/)
})

test('an event of the last school year is not taken: no list would show it', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, post, enter } = here
  const at = '/agreements/events'
  const event = { name: 'Summer fair' }
  const add = async (iso: string) =>
    (await post(await enter(people.dsl), at, { ...event, ...day(iso) })).statusCode
  assert.equal(await add('2026-08-31'), 422)
  assert.equal(await add('2026-09-01'), 303)
  assert.match(await here.look(people.dsl, at), /Summer fair, 1 September 2026/)
})
