import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, recordPerson } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { clausesShown, pagesOf } from './pages.ts'
import { underPolicy } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'RB-1.10', school: 'redbridge' },
  { ids: 'RD-1.17', school: 'reedham' },
]

for (const { ids, school } of TABLE) {
  test(`${ids} everybody who signs in belongs to an audience that the policy covers; who belongs to none gets no account and opens nothing`, async t => {
    const here = await underPolicy(t, school)
    const { people, as, clock } = here
    const { get, post, enter } = await pagesOf(t, here)
    const head = await enter(people.head)
    const volunteer = await enter(people.volunteer)
    for (const who of [people.teacher, people.governor, people.parent]) await enter(who)
    const margin = async () => {
      clock.move({ minutes: 1 })
      await takeReadings(await as(people.head))
      const { body } = await get(head, `/policies/${here.policyId}`)
      const words = restings(school)[ids]?.words ?? ''
      const clause = clausesShown(body).find(({ text, proof }) => proof && text.includes(words))
      return { body, state: clause?.state }
    }
    const covered = await margin()
    assert.equal(covered.state, 'Kept')
    assert.match(covered.body, /5 of 5 accounts covered: 1 parent or carer, 2 staff, 1 governor, 1 volunteer/)
    const leave = async (personId: string) => {
      const call = await as(people.head)
      const { memberships } = await person(call, { personId })
      for (const { id } of memberships)
        await endMembership(call, { membershipId: id, when: 'now', reason: 'Left' })
      clock.move({ minutes: 1 })
    }
    const { personId } = await recordPerson(await as(people.head), {
      ...{ givenName: 'Nobody', familyName: 'Here', email: 'nobody.here@larkmoor.example' },
      ...{ kinds: 'visitor', startsOn: '2026-11-01' },
    })
    await leave(personId)
    const refused = await post(head, '/accounts', { personId })
    assert.equal(refused.statusCode, 409)
    assert.match(refused.body, /not at the school today/)

    await leave(people.volunteer.id)
    assert.notEqual((await get(volunteer, '/policies')).statusCode, 200, 'nothing opens any more')
    const short = await margin()
    assert.equal(short.state, 'Not kept')
    assert.match(short.body, /4 of 5 accounts covered/)
  })
}
