import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { askOnJoining } from '../../src/modules/consents/listeners/ask-on-joining.ts'
import { systemActor } from '../../src/platform/call.ts'
import { inUnit } from '../../src/platform/unit.ts'
import { consentsUnder, IMAGES } from './consents.ts'

const JOINING: readonly { id: string; school: SchoolName; yearly?: true; waits?: true }[] = [
  { id: 'RB-6.43', school: 'redbridge', yearly: true },
  { id: 'RD-6.4', school: 'reedham' },
  { id: 'AS-6.41', school: 'ashover', waits: true },
  { id: 'BS-33.1', school: 'banks' },
]

for (const { id, school, yearly, waits } of JOINING) {
  test(`${id} a family is asked about photographs and video when its child joins; until a parent answers it is no everywhere, and staff see no more than yes or no of each use`, async t => {
    const here = await consentsUnder(t, school)
    const { people, post, enter, home, margin, clock, callOf, schools, answer, all, lineOf, outstanding } =
      here
    assert.equal(await margin(id), 'Not kept')
    assert.match(await home(people.office), /1 child waits for a parent’s answers/)
    assert.match(await outstanding(), /1 child waits .*Jonah Tillerby.*Osprey.*questions.*Not yet/)
    assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( No answer yet){7}/)
    assert.equal((await post(await enter(people.office), '/consents/outstanding', {})).statusCode, 303)
    assert.match(await outstanding(), /30 November 2026/)
    assert.equal(await here.count('consents.asked where pupil_id = $1', [people.pupil.id]), 1)
    await post(await enter(people.office), '/consents/outstanding', {})
    assert.equal(await here.count('consents.asked where pupil_id = $1', [people.pupil.id]), 1, 'once a day')

    assert.match(await home(people.parent), /questions? about your child/)
    assert.equal((await answer(people.parent, people.pupil, all('yes', IMAGES.slice(1)))).statusCode, 303)
    assert.match(await lineOf(people.teacher, people.pupil), /No answer yet Yes Yes Yes Yes Yes Yes/)
    assert.equal(await margin(id), 'At risk')
    if (waits) assert.match(await outstanding(), /Joining is not complete/)
    else assert.doesNotMatch(await outstanding(), /Joining is not complete/)
    assert.equal((await answer(people.parent, people.pupil, { display: 'no' })).statusCode, 303)
    assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby No Yes Yes Yes Yes Yes Yes/)
    assert.equal(await margin(id), 'Kept')

    // Taken back in one press on the page of the child; it holds at once.
    const back = { change: 'website', to: 'no' }
    assert.equal(
      (await post(await enter(people.parent), `/choices/${people.pupil.id}`, back)).statusCode,
      303,
    )
    assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby No Yes No Yes Yes Yes Yes/)
    assert.match(
      await here.look(people.parent, `/choices/${people.pupil.id}`),
      /website No, taken back, on 30 November 2026/,
    )

    // A child who joins is asked about the same day, and told of nobody who must not be told.
    const [ada, mum] = [
      await here.child('Ada Brook', { startsOn: '2026-11-30' }),
      await here.parent('Mo Brook', 'mo@family.example'),
    ]
    await here.familyOf(ada, mum)
    const joined = {
      name: 'people.joined',
      personId: mum.id,
      membershipId: mum.id,
      kind: 'parent',
      startsOn: '2026-09-01',
    }
    await inUnit(callOf(schools.larkmoor, systemActor('consents.ask-on-joining')), call =>
      askOnJoining.run(call, joined as never),
    )
    assert.equal(await here.count('consents.asked where pupil_id = $1 and told_id = $2', [ada.id, mum.id]), 1)
    assert.match(await lineOf(people.teacher, ada), /Ada Brook( No answer yet){7}/)

    const others = ['internet', 'learning-platform', 'video-calls']
    if (school === 'redbridge' || school === 'ashover')
      await answer(people.parent, people.pupil, all('yes', others))
    clock.set('2027-09-06T08:30:00Z')
    const next = await outstanding()
    if (yearly) assert.match(next, /Jonah Tillerby/, 'asked again in the next school year')
    else assert.doesNotMatch(next, /Jonah Tillerby/)
  })
}

for (const { id, school } of [
  { id: 'RB-3.9', school: 'redbridge' },
  { id: 'AS-3.10', school: 'ashover' },
] as const) {
  test(`${id} a parent says yes or no to the internet and to each other technology; the list shows yes, no or no answer, silence is a no, and the teacher of the class is told of a refusal`, async t => {
    const here = await consentsUnder(t, school)
    const { people, home, look, margin, answer, lineOf } = here
    const form = await look(people.parent, `/choices/${people.pupil.id}`)
    assert.match(
      form,
      /Using the internet The internet at school .*Yes No .*Other technology .*learning platform .*Yes No/,
    )
    assert.equal(await margin(id), 'Not kept')
    assert.match(await look(people.teacher, '/consents'), /The internet at school/)
    assert.equal((await answer(people.parent, people.pupil, {})).statusCode, 422)
    assert.equal(
      (await answer(people.parent, people.pupil, { internet: 'no', 'video-calls': 'yes' })).statusCode,
      303,
    )
    assert.match(
      await lineOf(people.teacher, people.pupil),
      /Jonah Tillerby( No answer yet){7} No No answer yet Yes/,
    )
    assert.match(await home(people.teacher), /J\.T\. may not use all technology/)
    assert.doesNotMatch(
      await home(people.deputy),
      /may not use all technology/,
      'for the teacher of that class',
    )
    await answer(people.parent, people.pupil, { 'learning-platform': 'yes' })
    assert.equal(await margin(id), 'Kept')
    assert.equal((await answer(people.teacher, people.pupil, { internet: 'yes' })).statusCode, 404)
  })
}
