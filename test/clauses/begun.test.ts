import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remindOfBegun } from '../../src/modules/concerns/commands/remind-of-begun.ts'
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
  assert.match(await home(people.volunteer), /You began a report and have not sent it/)

  // Sent the next day, it is asked why; and nothing of it stands begun any more.
  clock.set('2026-12-01T08:00:00Z')
  assert.match(await look(people.teacher, '/report-a-concern/child'), new RegExp(SECRET))
  await report(people.teacher, { about: '', saw: SECRET, asked: 'yes' })
  assert.doesNotMatch(await home(people.dsl), /began a report/)
  assert.doesNotMatch(await home(people.teacher), /You began a report/)
})
