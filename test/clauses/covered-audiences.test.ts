import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, recordPerson } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { takeReadings } from '../../src/platform/controls/readings.ts'
import { signingUnder } from './agreements.ts'
import { clausesShown, pagesOf, plain } from './pages.ts'
import { starts } from './starting.ts'
import { underPolicy } from './under-policy.ts'

const TABLE: readonly { ids: string; school: SchoolName }[] = [
  { ids: 'RB-1.10', school: 'redbridge' },
  { ids: 'RD-1.17', school: 'reedham' },
  { ids: 'AL-3.2', school: 'allington' },
  { ids: 'AL-3.3', school: 'allington' },
  { ids: 'BS-6.1', school: 'banks' },
  { ids: 'AS-1.20', school: 'ashover' },
]
/** What the page says of a group that nobody has to be here for. */
const GROUPS = {
  staff:
    /Staff Here today 5 people, 2 with an account Agreement None is in force When they start .*door codes/,
  volunteer: /Volunteers Here today 2 people, 1 with an account Agreement .*Badge handed out/,
  parent:
    /Parents and carers Here today 1 person, 1 with an account Agreement Parents’ agreement ?, version 1 When/,
  pupil:
    /Pupils Here today 1 person, 0 with an account Agreement None is in force When they start Nothing is asked/,
  visitor: /nobody is here today: .*visitors/,
} as const

for (const { ids, school } of TABLE) {
  test(`${ids} everybody who signs in belongs to an audience that the policy covers, which decides what binds them and what they start with; who belongs to none gets no account and opens nothing`, async t => {
    const here = await underPolicy(t, school)
    const { people, as, clock } = here
    const now = clock.now()
    clock.set('2026-11-28T09:00:00Z')
    await (await signingUnder(here)).published('parent')
    clock.set(now.toString())
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
    const { id } = await starts(here, 'Comer', { kinds: 'volunteer', startsOn: '2026-11-30' })
    const list = /\/starters\/[\w-]{36}/.exec((await get(head, `/people/${id}/starters`)).body)?.[0] ?? ''
    const asked = plain((await get(head, list)).body)
    assert.match(asked, /Starts as volunteer.*Badge handed out/)
    assert.doesNotMatch(asked, /door codes/)
    const shown = plain((await get(head, '/covered')).body)
    assert.match(shown, /Everybody who can sign in is of a group/)
    const { audiences = Object.keys(GROUPS) } = restings(school)[ids]?.parameters ?? {}
    for (const [audience, says] of Object.entries(GROUPS))
      if ((audiences as string[]).includes(audience)) assert.match(shown, says)
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
    assert.match(plain((await get(head, '/covered')).body), /1 account is of no group/)
    assert.equal((await get('', '/tell-us')).statusCode, 200, 'a worry can be told without an account')
  })
}
