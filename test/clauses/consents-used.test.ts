import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { findRunOutJob } from '../../src/modules/consents/jobs/clocks.ts'
import { clocks } from '../../src/modules/consents/jobs/clocks.ts'
import { systemActor } from '../../src/platform/call.ts'
import { sweepDeadlines } from '../../src/platform/deadlines/sweep.ts'
import { keepSafe } from '../../src/modules/consents/commands/keep-safe.ts'
import { consentsUnder } from './consents.ts'
import { plain } from './pages.ts'

type Table = readonly { id: string; school: SchoolName }[]

/** The pages of pictures, as somebody who uses one presses them. */
async function usingUnder(t: Parameters<typeof consentsUnder>[0], school: SchoolName) {
  const here = await consentsUnder(t, school)
  const { people, post, enter } = here
  const PICTURE = {
    ...{ title: 'A walk to the mill', isSingle: 'group', people: 'Jonah Tillerby' },
    takenWith: 'school-device',
  }
  const record = async (
    purpose: string,
    more: Readonly<Record<string, string>> = {},
    who = people.teacher,
  ) => {
    const sent = await post(await enter(who), '/pictures/new', { ...PICTURE, purpose, ...more })
    const at = (sent.headers.location ?? '').replace('/s/larkmoor', '')
    return { status: sent.statusCode, says: plain(sent.body), at }
  }
  const press = async (at: string, answers: Readonly<Record<string, string>>, who = people.teacher) => {
    const sent = await post(await enter(who), at, answers)
    return { status: sent.statusCode, says: plain(sent.body) }
  }
  const useIdOf = async (at: string): Promise<string> =>
    /name="useId" value="([^"]+)"/.exec((await here.get(await enter(people.teacher), at)).body)?.[1] ?? ''
  const showIt = async (at: string, shownWhere = 'The front page') =>
    press(at, { deed: 'show', useId: await useIdOf(at), shownWhere })
  return { ...here, record, press, useIdOf, showIt }
}

const PUBLISHED: Table = [
  { id: 'AL-25.2', school: 'allington' },
  { id: 'BS-32.6', school: 'banks' },
]

for (const { id, school } of PUBLISHED) {
  test(`${id} nothing is published of a child without a yes for that very use: it is refused, and says only what is lacking and of whom; a yes that is taken back lists what is shown, with a day by which it is down, and the headteacher sees what is late`, async t => {
    const here = await usingUnder(t, school)
    const { people, answer, record, showIt, press, useIdOf, look, home, margin, clock, callOf, schools } =
      here
    assert.equal((await record('website')).status, 422)
    await answer(people.parent, people.pupil, { display: 'yes', 'social-media': 'yes', website: 'no' })
    const refused = await record('website')
    assert.equal(refused.status, 422)
    assert.match(refused.says, /There is no yes for Jonah Tillerby: On the school website/)
    assert.doesNotMatch(refused.says, /Ana Marsh|Marsh/, 'whose no it is stands nowhere')
    clock.move({ minutes: 1 })
    await answer(people.parent, people.pupil, { website: 'yes' })
    clock.move({ minutes: 1 })
    const { at, status } = await record('website')
    assert.equal(status, 303)
    assert.equal((await showIt(at)).status, 303)
    assert.match(
      await look(people.office, '/pictures'),
      /A walk to the mill On the school website: Shown since/,
    )
    assert.equal(await margin(id), 'Kept')

    clock.move({ minutes: 1 })
    await answer(people.parent, people.pupil, { website: 'no' })
    assert.match(await home(people.office), /A picture is to be taken down A walk to the mill/)
    assert.match(await home(people.teacher), /A picture is to be taken down/, 'for whoever put it up')
    assert.doesNotMatch(await home(people.head), /to be taken down/)
    assert.match(await look(people.office, '/pictures'), /1 picture is to be taken down/)
    assert.equal(await margin(id), 'At risk')
    clock.set('2026-12-03T09:00:00Z')
    await sweepDeadlines(callOf(schools.larkmoor, systemActor('deadlines.sweep')), clocks)
    assert.match(await home(people.head), /Late A picture is to be taken down|A picture is to be taken down/)
    assert.equal(await margin(id), 'Not kept')
    assert.equal((await press(at, { deed: 'down', useId: await useIdOf(at) }, people.office)).status, 303)
    assert.match(await look(people.office, at), /Taken down on 3 December 2026 by Marguerite Oakshaw-Dunn/)
    assert.doesNotMatch(await home(people.head), /to be taken down/)
    assert.notEqual(await margin(id), 'Not kept')
  })
}

const POSTED: Table = [
  { id: 'AL-35.14', school: 'allington' },
  { id: 'AL-36.7', school: 'allington' },
  { id: 'BS-34.8', school: 'banks' },
]

for (const { id, school } of POSTED) {
  test(`${id} a post on social media asks for everybody in it: that use has its own written yes, no other counts in its place, an adult says yes themself, and somebody whom nobody knows stops it`, async t => {
    const here = await usingUnder(t, school)
    const { people, post, enter, answer, record, showIt, look, margin, clock } = here
    await answer(people.parent, people.pupil, { website: 'yes', display: 'yes', press: 'yes' })
    const lacking = await record('social-media')
    assert.equal(lacking.status, 422)
    assert.match(lacking.says, /There is no yes for Jonah Tillerby: On the school’s social media/)
    // A spoken yes is none.
    const spoken = {
      ...{ givenBy: people.parent.id, how: 'spoken', 'answer-social-media': 'yes' },
      ...{ 'givenOn-day': '30', 'givenOn-month': '11', 'givenOn-year': '2026' },
    }
    const file = `/people/${people.pupil.id}/consents`
    assert.equal((await post(await enter(people.office), file, spoken)).statusCode, 422)
    clock.move({ minutes: 1 })
    assert.equal((await post(await enter(people.office), file, { ...spoken, how: 'paper' })).statusCode, 303)
    assert.match(
      await look(people.head, file),
      /social media : Yes, on 30 November 2026\.(?: It lasts until [^.]+\.)? By Ana Marsh, on paper/,
    )

    clock.move({ minutes: 1 })
    const unknown = await record('social-media', { people: 'Jonah Tillerby\na boy in a green coat' })
    assert.equal(unknown.status, 422)
    assert.match(unknown.says, /Nobody here is called a boy in a green coat/)
    const adult = await record('social-media', { people: 'Jonah Tillerby\nTom Ferriby' })
    assert.match(adult.says, /Tom Ferriby needs a yes of their own/)
    const asking = {
      who: 'Tom Ferriby',
      purpose: 'social-media',
      title: 'The walk',
      'until-day': '31',
      'until-month': '7',
      'until-year': '2027',
    }
    assert.equal((await post(await enter(people.teacher), '/pictures/ask', asking)).statusCode, 303)
    const own = await here.get(await enter(people.deputy), `/choices/${people.deputy.id}`)
    const [, name = ''] = /name="(answer-[0-9a-f-]{36})"/.exec(own.body) ?? []
    assert.match(plain(own.body), /The walk\. On the school’s social media, until 31 July 2027/)
    assert.equal(
      (await post(await enter(people.deputy), `/choices/${people.deputy.id}`, { [name]: 'yes' })).statusCode,
      303,
    )
    clock.move({ minutes: 1 })
    const { at, status } = await record('social-media', { people: 'Jonah Tillerby\nTom Ferriby' })
    assert.equal(status, 303)
    assert.equal((await showIt(at)).status, 303)
    assert.equal(await margin(id), 'Kept')
  })
}

for (const { id, school } of [
  { id: 'RB-6.12', school: 'redbridge' },
  { id: 'AS-6.22', school: 'ashover' },
] as const) {
  test(`${id} a picture that a mobile device took is kept only where each person in it has said yes; one who has not stops it, and nothing else is told of them`, async t => {
    const here = await usingUnder(t, school)
    const { people, answer, record, child, margin, clock } = here
    const ada = await child('Ada Brook')
    await answer(people.parent, people.pupil, { display: 'yes' })
    const mobile = { takenWith: 'mobile-device' }
    const refused = await record('display', { ...mobile, people: 'Jonah Tillerby\nAda Brook' })
    assert.equal(refused.status, 422)
    assert.match(refused.says, /There is no yes for Ada Brook: On display in school/)
    assert.doesNotMatch(refused.says, /no yes for Jonah|Marsh|not answered|No answer/)
    assert.equal(await here.count('consents.picture where $1 = $1', ['a']), 0, 'nothing was kept')
    assert.equal(await margin(id), 'Nothing due')
    clock.move({ minutes: 1 })
    assert.equal((await record('display', mobile)).status, 303)
    assert.equal(await margin(id), 'Kept')
    // Kept from being shown for her safety, with a yes of her parent: the same words.
    const mum = await here.parent('Mo Brook', 'mo@family.example')
    await here.familyOf(ada, mum)
    await answer(mum, ada, { display: 'yes' })
    await keepSafe(await here.as(people.dsl), { personId: ada.id, because: 'The address must stay secret' })
    const safe = await record('display', { ...mobile, people: 'Jonah Tillerby\nAda Brook' })
    assert.match(safe.says, /There is no yes for Ada Brook: On display in school/)
    assert.doesNotMatch(safe.says, /secret|safe/)
  })
}

const SINGLE: Table = [
  { id: 'RB-6.46', school: 'redbridge' },
  { id: 'RD-6.8', school: 'reedham' },
  { id: 'AS-6.45', school: 'ashover' },
]

for (const { id, school } of SINGLE) {
  test(`${id} a picture of one child on the website, in the prospectus or where many see it for long needs a yes of its own with a last day: a general yes does not let it through, and a group needs none`, async t => {
    const here = await usingUnder(t, school)
    const { people, post, enter, answer, all, record, showIt, margin, clock, callOf, schools, home } = here
    await answer(people.parent, people.pupil, all('yes'))
    for (const purpose of ['website', 'prospectus', 'high-profile']) {
      const refused = await record(purpose, { isSingle: 'single' })
      assert.equal(refused.status, 422)
      assert.match(refused.says, /Jonah Tillerby needs a yes of their own/)
    }
    assert.equal((await record('website', { title: 'A class at work' })).status, 303, 'a group')
    const asking = {
      who: 'Jonah Tillerby',
      purpose: 'website',
      title: 'A child painting',
      'until-day': '31',
      'until-month': '7',
      'until-year': '2027',
    }
    assert.equal(
      (await post(await enter(people.teacher), '/pictures/ask', { ...asking, 'until-year': '2020' }))
        .statusCode,
      422,
    )
    assert.equal((await post(await enter(people.teacher), '/pictures/ask', asking)).statusCode, 303)
    const page = await here.get(await enter(people.parent), `/choices/${people.pupil.id}`)
    assert.match(
      plain(page.body),
      /One picture: A child painting A child painting\. On the school website, until 31 July 2027/,
    )
    const [, name = ''] = /name="(answer-[0-9a-f-]{36})"/.exec(page.body) ?? []
    assert.equal(
      (await post(await enter(people.parent), `/choices/${people.pupil.id}`, { [name]: 'yes' })).statusCode,
      303,
    )
    assert.equal((await record('prospectus', { isSingle: 'single' })).status, 422, 'that use and no other')
    clock.move({ minutes: 1 })
    const { at, status } = await record('website', { isSingle: 'single' })
    assert.equal(status, 303)
    assert.equal((await showIt(at)).status, 303)
    assert.equal(await margin(id), 'Kept')
    clock.set('2027-08-02T09:00:00Z')
    await findRunOutJob.run(callOf(schools.larkmoor, systemActor('consents.find-run-out')))
    assert.match(await home(people.office), /A picture is to be taken down/)
    assert.equal(
      (await record('website', { isSingle: 'single', title: 'Another' })).status,
      422,
      'its last day is over',
    )
    assert.notEqual(await margin(id), 'Kept')
  })
}

test('BS-33.5 the list says what stands of each child as of this minute; using a picture keeps the check with its time, and one older than the latest answer must be made again', async t => {
  const here = await usingUnder(t, 'banks')
  const { people, answer, record, showIt, press, useIdOf, look, margin, clock } = here
  assert.match(await look(people.teacher, '/consents'), /Monday 30 November 2026, as of 8:\d\d am/)
  await answer(people.parent, people.pupil, { display: 'yes' })
  clock.move({ minutes: 4 })
  const { at } = await record('display')
  assert.match(
    await look(people.teacher, at),
    /Everybody agreed: checked on 30 November 2026 at 8:\d\d am by Łukasz/,
  )
  clock.move({ minutes: 3 })
  await answer(people.parent, people.pupil, { display: 'no' })
  const refused = await showIt(at, 'The hall')
  assert.equal(refused.status, 422)
  assert.match(refused.says, /An answer has changed since the last check\. Check again first/)
  const again = await press(at, { deed: 'again', useId: await useIdOf(at) })
  assert.equal(again.status, 422)
  assert.match(again.says, /There is no yes for Jonah Tillerby/)
  clock.move({ minutes: 3 })
  await answer(people.parent, people.pupil, { display: 'yes' })
  clock.move({ minutes: 1 })
  assert.equal((await showIt(at, 'The hall')).status, 422, 'a yes too is a change')
  assert.equal((await press(at, { deed: 'again', useId: await useIdOf(at) })).status, 303)
  assert.equal((await showIt(at, 'The hall')).status, 303)
  assert.match((await margin('BS-33.5')) ?? '', /Kept/)
})

test('BS-33.4 internal assessment needs no consent and stays what it is for; for anything else everybody is looked up', async t => {
  const here = await usingUnder(t, 'banks')
  const { people, answer, all, record, press, look, clock, margin } = here
  const { at, status } = await record('assessment')
  assert.equal(status, 303)
  assert.match(await look(people.teacher, at), /It needs no consent, and is for nothing else/)
  assert.doesNotMatch(await look(people.teacher, at), /It is shown now/)
  const moved = await press(at, { purpose: 'website' })
  assert.equal(moved.status, 422)
  assert.match(moved.says, /There is no yes for Jonah Tillerby: On the school website/)
  await answer(people.parent, people.pupil, all('yes'))
  clock.move({ minutes: 1 })
  assert.equal((await press(at, { purpose: 'website' })).status, 303)
  assert.match(await look(people.teacher, at), /On the school website Not shown yet/)
  assert.equal(await margin('BS-33.4'), 'Kept')
})
