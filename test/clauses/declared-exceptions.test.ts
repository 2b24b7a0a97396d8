import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import { marginOf, signingUnder } from './agreements.ts'
import { plain, proofsOf } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const AT = '/agreements/exceptions'
const WORDS = 'His sister is in my daughter’s swimming club; we write on WhatsApp.'
const on = (name: string, day: number, month: number, year: number) => ({
  ...{ [`${name}-day`]: String(day), [`${name}-month`]: String(month), [`${name}-year`]: String(year) },
})

const ROWS: readonly {
  id: string
  school: SchoolName
  decider: 'head' | 'dsl' | 'deputy'
  not: 'head' | 'dsl'
}[] = [
  { id: 'RB-4.73', school: 'redbridge', decider: 'head', not: 'dsl' },
  { id: 'RD-4.23', school: 'reedham', decider: 'head', not: 'dsl' },
  { id: 'AL-33.2', school: 'allington', decider: 'deputy', not: 'head' },
  { id: 'AL-33.5', school: 'allington', decider: 'head', not: 'dsl' },
]

for (const { id, school, decider, not } of ROWS)
  test(`${id} somebody of the staff declares it or asks first, in their own words; it stays before whoever decides until that was discussed and decided, with a last day on which it ends by itself; nobody else reads it`, async t => {
    const here = await reportingUnder(t, school)
    const { people, post, enter, home, look, margin, clock } = here
    const { each, parameters } = restings(school)[id] ?? {}
    const { about, usual = '' } = each?.['agreements.declared-exceptions'] ?? parameters ?? {}
    const line = each?.['agreements.conduct-line']?.['line']
    if (line !== undefined) {
      const signing = await signingUnder(here)
      const made = await signing.published('staff')
      signing.toNextDay()
      const shown = await here.get(
        await enter(people.teacher),
        `/agreements/${made.agreementId}/people/${people.teacher.id}/signature`,
      )
      assert.match(shown.body, /name="ticked"/)
      assert.ok(typeof line === 'string' && plain(shown.body).includes(line))
      for (const name of ['head', 'dsl', 'deputy', 'teacher', 'office'] as const)
        await signing.sign(people[name], made)
    }
    const says = async () => {
      const token = await enter(people.head)
      const { proof } = await marginOf(here, here, { school, id, token })
      return (await proofsOf(here, proof, token)).join(' ')
    }
    assert.match(await says(), /No exception stands/)
    const teacher = await enter(people.teacher)
    const form = await look(people.teacher, AT)
    assert.ok(form.includes(String(about)) && form.includes(String(usual)))
    assert.equal((await post(teacher, AT, {})).statusCode, 422)
    const declared = { about: String(about), words: WORDS, ...on('since', 1, 9, 2024) }
    const wrong = await post(teacher, AT, { ...declared, ...on('since', 1, 9, 2031) })
    assert.equal(wrong.statusCode, 422)
    assert.ok(plain(wrong.body).includes('swimming club'), 'what was typed survives')
    assert.equal((await post(teacher, AT, declared)).statusCode, 303)
    assert.match(await look(people.teacher, AT), /Not decided yet/)
    assert.equal(await margin(id), 'At risk')

    assert.match(await home(people[decider]), /A declaration waits for you/)
    for (const other of [people[not], people.office, people.chair]) {
      assert.doesNotMatch(await home(other), /declaration waits/)
      assert.ok(!(await look(other, AT)).includes('swimming club'))
    }
    const page = await look(people[decider], AT)
    assert.ok(page.includes('swimming club') && page.includes(people.teacher.name))
    const { body } = await here.get(await enter(people[decider]), AT)
    const exceptionId = /name="exceptionId" value="([^"]+)"/.exec(body)?.[1] ?? ''
    const decided = { exceptionId, decision: 'allowed', words: 'We talked. The group of the club only.' }
    assert.equal((await post(teacher, AT, decided)).statusCode, 403)
    assert.equal(
      (await post(await enter(people[not]), AT, { ...decided, ...on('endsOn', 20, 7, 2027) })).statusCode,
      404,
    )
    const noEnd = await post(await enter(people[decider]), AT, decided)
    assert.equal(noEnd.statusCode, 422)
    assert.match(plain(noEnd.body), /Enter the last day of it/)
    assert.equal(
      (await post(await enter(people[decider]), AT, { ...decided, ...on('endsOn', 20, 7, 2027) })).statusCode,
      303,
    )
    assert.match(
      await look(people.teacher, AT),
      new RegExp(
        `Allowed until 20 July 2027 .*Late: it had begun before it was decided.*${people[decider].name}`,
      ),
    )
    assert.doesNotMatch(await home(people[decider]), /declaration waits/)
    assert.match(await says(), /1 exception stands/)
    assert.match(String(await margin(id)), /^(?:Kept|At risk)$/)
    clock.set('2027-07-21T09:00:00Z')
    assert.match(await look(people.teacher, AT), /Ended by itself on 20 July 2027/)
    assert.match(await says(), /No exception stands/)
  })
