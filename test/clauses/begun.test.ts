import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remindOfBegun } from '../../src/modules/concerns/commands/remind-of-begun.ts'
import { renamePerson } from '../../src/modules/people/commands/rename-person.ts'
import { recordRelationship } from '../../src/modules/people/index.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Cast } from '../world.ts'
import { reportingUnder } from './reporting.ts'

const SECRET = 'He told me that he is hit at home.'

/** A form that its writer left half written when the page locked, and the work of the end of the day. */
async function begunUnder(t: Parameters<typeof reportingUnder>[0]) {
  const here = await reportingUnder(t, 'redbridge')
  const { post, base, callOf, schools, enter } = here
  async function begin(who: Cast, route: string) {
    const form = encodeURIComponent(`${base}/report-a-concern/${route}`)
    assert.equal((await post(await enter(who), `/drafts/${form}`, { saw: SECRET })).statusCode, 200)
  }
  const endOfDay = () => remindOfBegun(callOf(schools.larkmoor, systemActor('concerns.ladder')), {})
  return { ...here, begin, endOfDay }
}

test('RB-A.35 a report about a child that was begun and not sent reminds its writer when the children have gone home, and tells the leads that one was begun, by whom and when, and never a word of it; of a form that may be about an adult nobody but its writer learns', async t => {
  const { people, begin, endOfDay, clock, home, notices, report, look } = await begunUnder(t)
  await begin(people.teacher, 'child')
  await begin(people.volunteer, 'not-sure')
  assert.match(await home(people.teacher), /You began a report and have not sent it Kept for you alone/)
  await endOfDay()
  assert.equal(await notices(people.teacher), 0, 'the day is not over')
  assert.doesNotMatch(await home(people.dsl), /began a report/)

  clock.set('2026-11-30T15:20:00Z')
  await endOfDay()
  await endOfDay()
  assert.deepEqual(
    await Promise.all([people.teacher, people.volunteer, people.dsl, people.deputy].map(notices)),
    [1, 1, 1, 1],
  )
  const seen = await home(people.dsl)
  assert.match(
    seen,
    new RegExp(`${people.teacher.name} began a report and has not sent it Begun on 30 November`),
  )
  assert.doesNotMatch(seen, new RegExp(`${people.volunteer.name} began|hit at home`))
  assert.doesNotMatch(await home(people.head), /began a report/)
  const known = /leads were told that you began it, and nothing more/
  assert.match(await home(people.teacher), known)
  const own = await home(people.volunteer)
  assert.match(own, /You began a report and have not sent it/)
  assert.doesNotMatch(own, known)

  // Sent the next day, it is asked why; and nothing of it stands begun any more.
  clock.set('2026-12-01T08:00:00Z')
  assert.match(await look(people.teacher, '/report-a-concern/child'), new RegExp(SECRET))
  await report(people.teacher, { about: '', saw: SECRET, asked: 'yes' })
  assert.doesNotMatch(await home(people.dsl), /began a report/)
  assert.doesNotMatch(await home(people.teacher), /You began a report/)
})

test('a lead whose own child began a report is not told of it, and finds nothing of it on home', async t => {
  const { people, as, begin, endOfDay, clock, home, notices } = await begunUnder(t)
  const [givenName = '', familyName = ''] = people.pupil.name.split(' ')
  const named = { personId: people.pupil.id, givenName, familyName, email: 'j@pupils.larkmoor.example' }
  await renamePerson(await as(people.office), named)
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  await begin(people.pupil, 'child')
  clock.set('2026-11-30T15:20:00Z')
  await endOfDay()
  assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [1, 0])
  assert.match(await home(people.dsl), new RegExp(`${people.pupil.name} began a report`))
  assert.doesNotMatch(await home(people.deputy), /began a report/)
})
