import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askFamilies, recordPaper } from '../src/modules/consents/index.ts'
import { keepSafe, liftSafety } from '../src/modules/consents/commands/keep-safe.ts'
import { askOwn } from '../src/modules/consents/commands/ask-own.ts'
import { recordPicture, showPicture } from '../src/modules/consents/commands/record-picture.ts'
import { findRunOutJob } from '../src/modules/consents/jobs/clocks.ts'
import { lastsEvidence } from '../src/modules/consents/queries/lasts-evidence.ts'
import { onePicture } from '../src/modules/consents/queries/pictures.ts'
import { asksWait } from '../src/modules/consents/queries/asks-wait.ts'
import { outstanding } from '../src/modules/consents/queries/outstanding.ts'
import { recordRelationship } from '../src/modules/people/index.ts'
import { systemActor } from '../src/platform/call.ts'
import { needsOf } from '../src/platform/question.ts'
import { inUnit } from '../src/platform/unit.ts'
import { consentsUnder, IMAGES } from './clauses/consents.ts'

type Here = Awaited<ReturnType<typeof consentsUnder>>

const PICTURE = { title: 'A walk to the mill', isSingle: 'group', takenWith: 'school-device' }

async function picture({ as, people }: Here, purpose: string, name = 'Jonah Tillerby') {
  const call = await as(people.teacher)
  const { pictureId } = await recordPicture(call, { ...PICTURE, purpose, people: name })
  const useId = (await onePicture(await as(people.teacher), { pictureId })).picture.uses[0]?.id ?? ''
  return { pictureId, useId, shownWhere: 'The hall' }
}

const listed = async ({ as, people }: Here): Promise<string[]> =>
  (await outstanding(await as(people.office), {})).map(({ name }) => name)

const runsOut = ({ callOf, schools }: Here) =>
  findRunOutJob.run(callOf(schools.larkmoor, systemActor('consents.find-run-out')))

test('a picture that was checked on the last day of a yes is not shown on the day after', async t => {
  const here = await consentsUnder(t, 'banks')
  const { people, answer, clock, as } = here
  await answer(people.parent, people.pupil, { display: 'yes' })
  clock.set('2027-11-29T09:00:00Z')
  const made = await picture(here, 'display')
  clock.set('2027-11-30T09:00:00Z')
  await assert.rejects(showPicture(await as(people.teacher), made), {
    fields: { shownWhere: 'There is no yes for Jonah Tillerby: On display in school' },
  })
})

test('a picture for internal assessment is shown nowhere, whatever is sent', async t => {
  const here = await consentsUnder(t, 'banks')
  await assert.rejects(
    showPicture(await here.as(here.people.teacher), await picture(here, 'assessment')),
    /internal assessment/,
  )
})

test('a yes on paper lasts from the day on which it was given, and is taken only from whoever may answer', async t => {
  const here = await consentsUnder(t, 'banks')
  const { people, as, parent, look } = here
  const gran = await parent('Jo Marsh')
  await recordRelationship(await as(people.office), {
    ...{ personId: gran.id, pupilId: people.pupil.id, words: 'Grandparent', parentalResponsibility: 'no' },
  })
  const paper = {
    ...{ personId: people.pupil.id, how: 'paper', givenOn: '2026-06-20' },
    given: [{ purpose: 'website', answer: 'yes' }],
  }
  await assert.rejects(recordPaper(await as(people.office), { ...paper, givenBy: gran.id }), {
    fields: { givenBy: 'Select who answered' },
  })
  await recordPaper(await as(people.office), { ...paper, givenBy: people.parent.id })
  assert.match(
    await look(people.head, `/people/${people.pupil.id}/consents`),
    /Yes, on 20 June 2026\. It lasts until 19 June 2027/,
  )
})

test('the yes of one parent is in date whatever became of the other’s, and both are reminded where it ends though nobody had asked before', async t => {
  const here = await consentsUnder(t, 'banks')
  const { people, answer, all, clock, as, parent, familyOf } = here
  const dad = await parent('Bo Marsh', 'bo@family.example')
  await familyOf(people.pupil, dad)
  await answer(people.parent, people.pupil, all('yes'))
  clock.set('2027-06-01T09:00:00Z')
  await answer(dad, people.pupil, all('yes'))
  clock.set('2027-12-02T09:00:00Z')
  assert.deepEqual(await listed(here), [], 'one of them ran out, the other stands')
  clock.set('2028-05-10T09:00:00Z')
  assert.deepEqual(await listed(here), ['Jonah Tillerby'])
  assert.match(await here.home(dad), /7 questions about your children/, 'home says what the page says')
  assert.match(await here.home(people.office), /1 child waits for a parent’s answers/)
  const { families } = await askFamilies(await as(people.office), { isByItself: true })
  assert.equal(families, 1)
})

test('a yes without an end lasts until the child leaves: what is shown then comes down, and not before', async t => {
  const here = await consentsUnder(t, 'ashover')
  const { people, answer, clock, as, child, parent, familyOf } = here
  const ada = await child('Ada Brook', { endsOn: '2026-12-11' })
  const mum = await parent('Mo Brook', 'mo@family.example')
  await familyOf(ada, mum)
  await answer(mum, ada, { display: 'yes' })
  clock.move({ minutes: 1 })
  const made = await picture(here, 'display', 'Ada Brook')
  await showPicture(await as(people.teacher), made)
  clock.set('2026-12-11T09:00:00Z')
  await runsOut(here)
  assert.doesNotMatch(await here.home(people.office), /A picture is to be taken down/, 'their last day')
  clock.set('2026-12-12T09:00:00Z')
  await runsOut(here)
  assert.match(await here.home(people.office), /A picture is to be taken down/)
})

test('other words are asked for again, and what is asked no more is a no', async t => {
  const here = await consentsUnder(t, 'ashover')
  const { people, answer, all, post, enter, look, home, clock } = here
  await answer(
    people.parent,
    people.pupil,
    all('yes', [...IMAGES, 'internet', 'learning-platform', 'video-calls']),
  )
  assert.deepEqual(await listed(here), [])
  const words = {
    ...{ title: 'On display in school', words: 'On walls, and on the screen in the hall.' },
    ...{ subject: 'images', seen: 'inside', isAsked: 'yes' },
  }
  const at = '/consents/questions/display'
  assert.equal((await post(await enter(people.office), at, words)).statusCode, 303)
  assert.deepEqual(await listed(here), ['Jonah Tillerby'])
  assert.match(await home(people.parent), /1 question about your child/)
  assert.match(
    await look(people.parent, `/choices/${people.pupil.id}`),
    /1 question about Jonah .*on the screen in the hall.*You said: Yes/,
  )
  clock.move({ minutes: 1 })
  assert.equal((await post(await enter(people.office), at, { ...words, isAsked: 'no' })).statusCode, 303)
  await assert.rejects(picture(here, 'display'), {
    fields: { people: 'There is no yes for Jonah Tillerby: On display in school' },
  })
})

test('a pupil who is asked about a picture is led to the question, and one of whom the policy asks parents alone to none', async t => {
  const ask = { purpose: 'website', title: 'A child painting', until: '2027-07-31' }
  for (const [school, isAsked] of [
    ['ashover', true],
    ['banks', false],
  ] as const) {
    const here = await consentsUnder(t, school)
    const { people, as, home } = here
    await askOwn(await as(people.teacher), { ...ask, who: people.pupil.name })
    assert.equal((await needsOf(await as(people.pupil), [asksWait])).length > 0, isAsked)
    assert.match(await home(people.parent), /You are asked about a picture/)
  }
})

test('of a child who is kept safe nothing runs out, nothing is asked for and no figure counts more than of one whose parent said no; nobody decides it of their own child', async t => {
  const here = await consentsUnder(t, 'banks')
  const { people, answer, all, clock, as, get, enter, look, lineOf, callOf, schools } = here
  await answer(people.parent, people.pupil, all('yes'))
  const because = 'The address must stay secret'
  const at = `/people/${people.pupil.id}`
  await keepSafe(await as(people.dsl), { personId: people.pupil.id, because })
  const figures = () =>
    inUnit(callOf(schools.larkmoor, systemActor('consents.find-run-out')), call =>
      lastsEvidence(call, { lasts: 'year', askAgainDays: 30 }),
    )
  for (const day of ['2026-11-30', '2027-11-10', '2027-11-30']) {
    clock.set(`${day}T09:00:00Z`)
    assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( No){7}/)
    assert.deepEqual(await listed(here), [])
    const { state, exceptions } = await figures()
    assert.deepEqual([state, exceptions], ['nothing-due', []])
  }
  const file = await look(people.office, `${at}/consents`)
  assert.match(file, /On the school website : Answered on 30 November 2026\. By Ana Marsh/)
  assert.doesNotMatch(file, /Yes, on|It lasts until|No, taken back/)
  assert.match(await look(people.dsl, `${at}/consents`), /On the school website : Yes, on 30 November 2026/)

  await recordRelationship(await as(people.office), {
    ...{
      personId: people.deputy.id,
      pupilId: people.pupil.id,
      words: 'Father',
      parentalResponsibility: 'yes',
    },
  })
  for (const path of [`${at}/safety`, `${at}/consents`])
    assert.equal((await get(await enter(people.deputy), path)).statusCode, 404)
  await assert.rejects(
    liftSafety(await as(people.deputy), { personId: people.pupil.id, liftedBecause: 'No' }),
  )
  assert.doesNotMatch((await get(await enter(people.deputy), '/consents?class=Osprey')).body, new RegExp(at))
  await liftSafety(await as(people.dsl), { personId: people.pupil.id, liftedBecause: 'The order ended' })
  assert.deepEqual(await listed(here), ['Jonah Tillerby'], 'now it is asked for')
})

test('a child who is kept from being shown uses the internet as their parent answered', async t => {
  const here = await consentsUnder(t, 'ashover')
  const { people, answer, all, as, lineOf, home } = here
  await answer(people.parent, people.pupil, all('yes', [...IMAGES, 'internet', 'learning-platform']))
  await keepSafe(await as(people.dsl), { personId: people.pupil.id, because: 'The address must stay secret' })
  assert.match(await lineOf(people.teacher, people.pupil), /Jonah Tillerby( No){7} Yes Yes No answer yet/)
  assert.doesNotMatch(await home(people.teacher), /may not use all technology/)
})
