import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerQuestion } from '../../src/modules/reports/commands/answer-question.ts'
import { recordPerson } from '../../src/modules/people/index.ts'
import type { Cast } from '../world.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const AT = '/where-to-report'
const ASKED = /Where would you report a concern\?/

test('AS-3.4 the way to report is on every page for every group, signed in or not; once a school year staff and parents answer where they would report and a class by show of hands, whoever is wrong sees at once where it is, and the leads see a coarse share of each group and never who answered what', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, outside, home, look, margin, as, clock, count } = here
  for (const who of [people.teacher, people.parent, people.dsl])
    for (const path of ['', '/help', '/my-reports'])
      assert.match(
        (await get(await enter(who), path)).body,
        /href="\/s\/larkmoor\/(?:report-a-concern|tell-us)"/,
        path,
      )
  for (const path of ['/help', '/worry-box', '/tell-us', '/sign-in?next=%2Fs%2Flarkmoor'])
    assert.match((await get('', path)).body, /href="\/s\/larkmoor\/(?:tell-us|worry-box)"/, path)

  assert.match(await home(people.teacher), ASKED)
  assert.match(await home(people.parent), ASKED)
  assert.equal(await margin('AS-3.4'), 'At risk')
  const answer = async (who: Cast, value: string) => post(await enter(who), AT, { answer: value })
  assert.equal((await answer(people.teacher, '')).statusCode, 422)
  assert.equal((await answer(people.teacher, 'made-up')).statusCode, 422)
  const wrong = await answer(people.teacher, 'all-staff')
  assert.match(plain(wrong.body), /Not there\. Here it is\./)
  assert.match(wrong.body, /href="\/s\/larkmoor\/report-a-concern"/)
  assert.doesNotMatch(await home(people.teacher), ASKED)
  assert.equal((await answer(people.teacher, 'button')).statusCode, 409, 'once a school year')
  assert.match(plain((await answer(people.head, 'button')).body), /Yes, that is right/)
  assert.match(
    plain((await answer(people.parent, 'chat')).body),
    /Not there\. Here it is\..*at the top of every page when you are signed in\./,
  )

  // Nowhere stands what somebody answered, and no figure moves with one answer.
  assert.equal(await count('reports.question_answered where person_id = $1', [people.teacher.id]), 1)
  const shown = async () => look(people.dsl, AT)
  for (const group of ['Staff', 'Pupils', 'Parents and carers'])
    assert.match(await shown(), new RegExp(`${group}: too few have answered`))
  for (const who of [people.dsl, people.deputy]) await answer(who, 'lead')
  assert.match(await shown(), /Staff: too few have answered/)
  await answer(people.office, 'lead')
  assert.match(await shown(), /Staff: 7 in 10 or more knew/)
  assert.doesNotMatch(await look(people.teacher, AT), /in 10/, 'for whoever leads')

  assert.match(await look(people.teacher, '/classes-taught'), /Ask your class where they would report/)
  const hands = async (present: string, put: string, className = 'Osprey') =>
    post(await enter(people.teacher), AT, { deed: 'class', className, present, hands: put })
  for (const [present, put, says] of [
    ['', '3', /Enter how many were there/],
    ['61', '3', /from 1 to 60/],
    ['20', '21', /no more hands than children/],
    ['20', '-1', /Enter how many hands, or 0/],
  ] as const) {
    const refused = await hands(present, put)
    assert.equal(refused.statusCode, 422)
    assert.match(plain(refused.body), says)
  }
  assert.equal(
    (
      await post(await enter(people.parent), AT, {
        deed: 'class',
        className: 'Osprey',
        present: '20',
        hands: '19',
      })
    ).statusCode,
    403,
  )
  assert.equal((await hands('4', '1')).statusCode, 303)
  assert.match(await shown(), /Pupils: too few have answered/, 'of four children no share is given')
  clock.move({ minutes: 1 })
  assert.equal((await hands('20', '19')).statusCode, 303)
  assert.match(await shown(), /Pupils: 9 in 10 or more knew/)

  // Every adult reads the margin: the same coarse share, and nothing of anybody.
  assert.equal(await margin('AS-3.4'), 'At risk')
  assert.match(
    await look(people.teacher, `/policies/${here.policyId}`),
    /Asked this school year where to report: staff: 7 in 10 or more knew; pupils: 9 in 10 or more knew; parents and carers: too few/,
  )
  for (const n of ['One', 'Two', 'Three', 'Four']) {
    const { personId } = await recordPerson(await as(people.office), {
      ...{ givenName: n, familyName: 'Carer', kinds: 'parent', startsOn: '2026-09-01' },
    })
    await answerQuestion(await as({ ...people.parent, id: personId }), { answer: 'button' })
  }
  assert.match(await shown(), /Parents and carers: 7 in 10 or more knew/)
  assert.equal(await margin('AS-3.4'), 'Kept')
  assert.match((await outside('/tell-us')).text, /Tell us what worries you/)

  clock.set('2027-09-06T08:30:00Z')
  assert.match(await home(people.teacher), ASKED, 'asked again in the next school year')
  assert.match(await look(people.dsl, AT), /Staff: too few have answered/)
})
