import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lapseSignaturesJob } from '../../src/modules/agreements/jobs/lapse-signatures.ts'
import { systemActor } from '../../src/platform/call.ts'
import type { Cast } from '../world.ts'
import { boxesOf, signingUnder } from './agreements.ts'
import { plain } from './pages.ts'
import { reportingUnder } from './reporting.ts'

const CLASS = '/class-signing?class=Osprey'

/** A class that signs on one screen, before its teacher. */
async function classUnder(...[t, school]: Parameters<typeof reportingUnder>) {
  const here = await reportingUnder(t, school)
  const { people, enter, get, post, base } = here
  const signing = await signingUnder(here)
  const screenOf = async (pupil: Cast): Promise<string> => {
    const list = (await get(await enter(people.teacher), CLASS)).body
    return (
      new RegExp(`href="([^"]*/class-signing/[\\w-]+/${pupil.id})"`).exec(list)?.[1]?.replace(base, '') ?? ''
    )
  }
  async function signs(pupil: Cast): Promise<void> {
    const at = await screenOf(pupil)
    const body = (await get(await enter(people.teacher), at)).body
    assert.doesNotMatch(plain(body), /Tillerby|Report a concern/, 'a first name, and nothing of the school’s')
    const answers = { versionId: /name="versionId" value="([\w-]+)"/.exec(body)?.[1] ?? '' }
    const refused = await post(await enter(people.teacher), at, answers)
    assert.equal(refused.statusCode, 422)
    const done = await post(await enter(people.teacher), at, {
      ...{ ...answers, declaration: 'agree', ticked: boxesOf(body, 'ticked') },
    })
    assert.equal(done.statusCode, 303, plain(done.body))
    assert.match(plain((await get(await enter(people.teacher), at)).body), /Thank you, Jonah/)
  }
  return { ...here, signing, signs, screenOf }
}

test('RB-1.79 a pupil signs the words of their stage on one screen before their teacher, a class shows who has not, and each school year they sign again', async t => {
  const here = await classUnder(t, 'redbridge')
  const { people, look, signing, signs, margin, clock, count, callOf, schools } = here
  await signing.published('pupil', { stage: 'KS2', classNames: ['Osprey'] })
  signing.toNextDay()
  const missing = /Jonah Tillerby Pupil agreement Not signed: not ready for the internet/
  assert.match(await look(people.teacher, CLASS), missing)
  assert.equal(await margin('RB-1.79'), 'Not kept', 'he has not signed')
  await signing.published('pupil', { title: 'For KS1', stage: 'KS1', classNames: ['Wren'] })
  signing.toNextDay()
  await signs(people.pupil)
  assert.match(
    await look(people.teacher, CLASS),
    /Everybody has signed .*Jonah Tillerby Pupil agreement Signed/,
  )
  assert.equal(
    await count('agreements.signature where how = $1 and person_id = $2 and witness_id = $3', [
      ...['on-screen', people.pupil.id, people.teacher.id],
    ]),
    1,
  )
  assert.equal(await margin('RB-1.79'), 'Kept')
  clock.set('2027-09-06T08:20:00Z')
  await lapseSignaturesJob.run(callOf(schools.larkmoor, systemActor(lapseSignaturesJob.name)))
  assert.match(await look(people.teacher, CLASS), missing, 'in a new school year they sign again')
})

test('AL-10.3 each pupil signs the words of their age before their teacher; the class shows who has not and is not ready for the internet', async t => {
  const { people, look, signing, signs, margin, clock, get, enter } = await classUnder(t, 'allington')
  await signing.published('pupil', { stage: 'KS2', classNames: ['Osprey'] })
  await signing.published('pupil', { title: 'For KS1', stage: 'KS1', classNames: ['Wren'] })
  signing.toNextDay()
  clock.move({ days: 20 })
  const list = await look(people.teacher, CLASS)
  assert.match(list, /Jonah Tillerby Pupil agreement Not signed: not ready for the internet/)
  assert.doesNotMatch(list, /For KS1/)
  assert.equal(await margin('AL-10.3'), 'Not kept', 'nobody chased it for three weeks')
  await signs(people.pupil)
  assert.equal(await margin('AL-10.3'), 'Kept')
  assert.equal((await get(await enter(people.technician), CLASS)).statusCode, 403)
})
