import assert from 'node:assert/strict'
import { test } from 'node:test'
import { restings, type SchoolName } from '../../scripts/clauses/register.ts'
import type { Cast } from '../world.ts'
import { type Audience, boxesOf, signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const TICK = 'I have read what misuse may lead to'
const shownOf = (school: SchoolName, id: string): Readonly<Record<string, unknown>> => {
  const { each, parameters } = restings(school)[id] ?? {}
  return each?.['agreements.consequences-shown'] ?? parameters ?? {}
}

/** Somebody's own agreement, in force and before them, and what signing it takes. */
async function before(here: Reporting, audience: Audience, person: Cast) {
  const signing = await signingUnder(here)
  if (audience === 'pupil') await signing.addressed(person)
  await here.enter(person)
  const made = await signing.published(audience)
  signing.toNextDay()
  // Whoever reads the margin is let in.
  if (audience === 'staff') await signing.sign(here.people.head, made)
  const page = `/agreements/${made.agreementId}/people/${person.id}/signature`
  const { body } = await here.get(await here.enter(person), page)
  const all = { versionId: made.versionId, declaration: 'agree', ticked: boxesOf(body, 'ticked') }
  const press = async (answers: Record<string, string | readonly string[]> = all) =>
    here.post(await here.enter(person), page, { confirmed: boxesOf(body, 'confirmed'), ...answers })
  /** What was kept with the signature. */
  const proof = async () => {
    const own = await here.get(await here.enter(person), `/people/${person.id}/agreements`)
    return here.look(person, /\/signatures\/[\w-]+/.exec(own.body)?.[0] ?? '')
  }
  return { made, text: plain(body), all, press, proof }
}

for (const { id, school } of [
  { id: 'RB-1.98', school: 'redbridge' },
  { id: 'RD-1.31', school: 'reedham' },
  { id: 'AS-1.97', school: 'ashover' },
] as const)
  test(`${id} staff and pupils read in their agreement what an infringement may lead to, the signature keeps it, and a sanction is chosen from the same table`, async t => {
    const here = await reportingUnder(t, school)
    const { people } = here
    const { misuse } = shownOf(school, id)
    const sanction = String(restings(school)[id]?.each?.['concerns.sanctions']?.['sanction'])
    const { concernId } = await here.report(people.teacher)
    await here.read(people.dsl, concernId)
    assert.match(await here.look(people.dsl, `/concerns/${concernId}/sanctions/new`), new RegExp(sanction))
    const row = new RegExp(`What misuse may lead to .*${String(misuse)} [^.]*${sanction}`)
    for (const [audience, person] of [
      ['staff', people.teacher],
      ['pupil', people.pupil],
    ] as const) {
      const { text, all, press, proof } = await before(here, audience, person)
      assert.match(text, row, audience)
      if (shownOf(school, id)['shown'] === 'apart') {
        const refused = await press({
          ...all,
          ticked: all.ticked.filter(box => !box.endsWith('/consequences')),
        })
        assert.equal(refused.statusCode, 422)
        assert.ok(plain(refused.body).includes(`Tick “${TICK}”`))
      }
      assert.equal((await press()).statusCode, 303)
      assert.match(await proof(), row)
    }
    assert.match(String(await here.margin(id)), /Kept|At risk/)
  })

test('AS-3.3 what misuse leads to is ticked at signing and shown again at the first sign-in of each school year, and the day on which each last saw it is kept', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, get, post, enter, clock, look, margin } = here
  const { misuse } = shownOf('ashover', 'AS-3.3')
  const { text, press } = await before(here, 'staff', people.teacher)
  assert.ok(text.includes(String(misuse)) && text.includes(TICK))
  assert.equal((await press()).statusCode, 303)
  assert.equal((await get(await enter(people.teacher), '')).statusCode, 200)
  clock.set('2027-09-06T08:20:00Z')
  const token = await enter(people.teacher)
  const at = '/agreements/consequences'
  for (const path of ['', '/policies'])
    assert.ok(String((await get(token, path)).headers.location).endsWith(at), `${path} stays closed`)
  assert.equal((await get(token, '/report-a-concern')).statusCode, 200, 'a child never waits for it')
  assert.ok((await look(people.teacher, at)).includes(String(misuse)))
  assert.equal((await post(token, at, {})).statusCode, 303)
  assert.equal((await get(token, '')).statusCode, 200)
  assert.equal(
    await here.count(`agreements.consequences_seen where person_id = $1 and seen_at >= '2027-09-06'`, [
      people.teacher.id,
    ]),
    1,
  )
  assert.equal((await post(await enter(people.head), at, {})).statusCode, 303)
  assert.equal(await margin('AS-3.3'), 'At risk')
  clock.set('2028-09-04T08:20:00Z')
  assert.ok(String((await get(await enter(people.teacher), '')).headers.location).endsWith(at))
})

test('AS-3.11 a parent reads each rule beside the sanction that it may bring; without the tick nothing is signed, and the version that was seen is kept with it', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, margin } = here
  const { misuse, follows } = shownOf('ashover', 'AS-3.11')
  const row = new RegExp(`${String(misuse)} [^.]*Loss of playtime[^.]*${String(follows)}`)
  const { text, all, press, proof } = await before(here, 'parent', people.parent)
  assert.match(text, row)
  for (const left of [
    { ticked: all.ticked.filter(box => !box.endsWith('/consequences')) },
    { declaration: '' },
  ])
    assert.equal((await press({ ...all, ...left })).statusCode, 422)
  assert.equal((await press()).statusCode, 303)
  assert.match(await proof(), /version 1/)
  assert.match(await proof(), row)
  assert.equal(await margin('AS-3.11'), 'Kept')
})

test('AS-4.77 a pupil reads what happens if, in words of their own, before signing, and it is kept with the signature; the teacher writes the day on which it was explained to the class', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, post, enter, look, margin } = here
  const { misuse, follows } = shownOf('ashover', 'AS-4.77')
  const row = new RegExp(`${String(misuse)} [^.]*${String(follows)}`)
  const { text, press, proof } = await before(here, 'pupil', people.pupil)
  assert.match(text, row)
  assert.equal((await press()).statusCode, 303)
  assert.match(await proof(), row)
  assert.equal(await margin('AS-4.77'), 'Not kept')
  const talk = {
    className: 'Osprey',
    ways: 'class-talk',
    'heldOn-day': '30',
    'heldOn-month': '11',
    'heldOn-year': '2026',
  }
  assert.equal((await post(await enter(people.teacher), '/agreements/talks', talk)).statusCode, 303)
  assert.match(await look(people.dsl, '/agreements/talks'), /Talked through on 30 November 2026/)
  assert.equal(await margin('AS-4.77'), 'Kept')
})
