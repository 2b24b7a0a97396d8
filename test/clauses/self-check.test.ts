import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings } from '../../scripts/clauses/register.ts'
import { marginOf } from './agreements.ts'
import { plain, proofsOf } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const AT = '/agreements/self-checks'

for (const { id, school } of [
  { id: 'RB-4.76', school: 'redbridge' },
  { id: 'BS-34.4', school: 'banks' },
  { id: 'AS-4.105', school: 'ashover' },
] as const)
  test(`${id} each of the staff is asked to look at their own settings and says that they have: the day is kept and nothing else; who has not is listed for the leads, at once or when it was missed twice, as the policy has it`, async t => {
    const here = await reportingUnder(t, school)
    const { people, post, enter, home, look, margin, clock } = here
    const topic = String(restings(school)[id]?.parameters?.['topic'])
    const missed = Number(restings(school)[id]?.parameters?.['missed'])
    const asked = `Look at this, and say that you have: ${topic}`
    assert.ok((await home(people.teacher)).includes(asked))
    assert.ok(!(await home(people.chair)).includes(asked))
    const teacher = await enter(people.teacher)
    assert.equal((await post(teacher, AT, {})).statusCode, 422)
    assert.equal((await post(teacher, AT, { topic })).statusCode, 303)
    assert.match(await look(people.teacher, AT), /You looked on 30 November 2026/)
    assert.doesNotMatch(await look(people.teacher, AT), /Who has looked|Tom Ferriby/)
    assert.ok(!(await home(people.teacher)).includes(asked))
    const columns = `information_schema.columns where table_schema = 'agreements' and table_name = 'self_check'`
    const ids = `column_name in ('school_id', 'id', 'person_id', 'topic', 'checked_at')`
    assert.equal(await here.count(`${columns} and not (${ids}) and $1 = $1`, ['a']), 0)

    const token = await enter(people.head)
    const { proof } = await marginOf(here, here, { school, id, token })
    assert.match((await proofsOf(here, proof, token)).join(' '), /1 of 5 staff have looked \(20%\)/)
    assert.equal(await margin(id), 'At risk')
    const list = async () => look(people.dsl, AT)
    assert.match(await list(), new RegExp(`Who has looked: ${topic} 1 of 5 have`))
    if (missed === 0) assert.match(await list(), new RegExp(`Not yet .*${people.office.name}`))
    else {
      assert.doesNotMatch(await list(), new RegExp(`1 of 5 have.*${people.office.name}`))
      clock.set('2027-04-20T08:20:00Z')
      assert.doesNotMatch(await list(), /Missed it/)
      clock.set('2027-09-07T08:20:00Z')
      assert.match(await list(), new RegExp(`Missed it .*${people.office.name}`))
      assert.equal(await margin(id), 'Not kept')
    }
    for (const person of [people.head, people.dsl, people.deputy, people.teacher, people.office])
      await post(await enter(person), AT, { topic })
    assert.equal(await margin(id), 'Kept')
    assert.doesNotMatch(plain((await here.get(await enter(people.dsl), AT)).body), /Missed it|Not yet/)
  })
