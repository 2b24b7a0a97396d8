import assert from 'node:assert/strict'
import { test } from 'node:test'
import { saveDraft } from '../../src/modules/agreements/index.ts'
import { agreement } from '../../src/modules/agreements/queries/agreement.ts'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { marginOf, signingUnder } from './agreements.ts'
import { plain, proofsOf } from './pages.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const TALKS = '/agreements/talks'
const STAFF = '/agreements/talks/staff'
const on = (name: string, day: string, month: string, year = '2026') => ({
  ...{ [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year },
})

/** What somebody of the staff writes down of a class. */
const done = async (
  here: Reporting,
  className: string,
  ways: string | readonly string[],
  day = on('heldOn', '30', '11'),
) => here.post(await here.enter(here.people.teacher), TALKS, { className, ways, ...day })

const sent = async (answer: Promise<{ statusCode: number }>) => assert.equal((await answer).statusCode, 303)

/** A second class, taught by the deputy. */
async function withHeron(here: Reporting) {
  await (await signingUnder(here)).childIn('Asha', 'Heron')
}

for (const { ids, school, ways } of [
  // Here another clause asks for a reminder each term as well.
  { ids: ['RB-1.94', 'RB-1.95'], school: 'redbridge', ways: ['class-talk', 'class-reminder'] },
  { ids: ['RD-1.27', 'RD-1.28'], school: 'reedham', ways: ['class-talk'] },
] as const satisfies readonly { ids: readonly string[]; school: SchoolName; ways: readonly string[] }[])
  test(`${ids.join(' ')} each autumn a talk with staff is kept with its day and who was there, whoever was not stays open; each class has the day on which it was talked through, and one without is listed`, async t => {
    const here = await reportingUnder(t, school)
    const { people, post, enter, home, look, margin, clock } = here
    await withHeron(here)
    const all = [people.head, people.dsl, people.deputy, people.teacher, people.office]
    assert.match(await home(people.dsl), /still to be talked through with 5 of 5 staff/)
    assert.match(await home(people.dsl), /2 classes have not gone through the agreement Heron, Osprey/)
    assert.match(await home(people.head), /2 classes have not gone through the agreement/)
    assert.match(await home(people.teacher), /Go through the agreement with Osprey/)
    assert.doesNotMatch(await home(people.office), /not gone through|Go through|Talk the staff/)
    assert.equal(await margin(ids[0]), 'At risk')

    const lead = await enter(people.dsl)
    for (const [answers, says] of [
      [{ ...on('heldOn', '30', '11') }, /Tick who was there/],
      [{ ...on('heldOn', '1', '12'), present: people.teacher.id }, /Enter a day from .* to today/],
    ] as const) {
      const refused = await post(lead, STAFF, answers)
      assert.equal(refused.statusCode, 422)
      assert.match(plain(refused.body), says)
    }
    assert.equal((await post(await enter(people.teacher), STAFF, {})).statusCode, 403)
    const present = all.slice(0, 4).map(({ id }) => id)
    await sent(post(lead, STAFF, { ...on('heldOn', '2', '9'), present }))
    assert.match(
      await look(people.dsl, STAFF),
      /1 of 5 staff are still open.*2 September 2026, with 4 people/,
    )
    assert.match(await home(people.dsl), new RegExp(`with 1 of 5 staff ${people.office.name}`))
    assert.match(await home(people.office), /Talk the staff agreement through with whoever leads/)

    await sent(done(here, 'Osprey', ways))
    assert.match(
      await look(people.dsl, TALKS),
      new RegExp(`1 of 2 classes is still open.*Talked through on 30 November 2026, ${people.teacher.name}`),
    )
    assert.match(await home(people.head), /1 class has not gone through the agreement Heron/)
    assert.doesNotMatch(await home(people.teacher), /Go through the agreement/)
    await sent(
      post(await enter(people.dsl), STAFF, { ...on('heldOn', '30', '11'), present: people.office.id }),
    )
    assert.doesNotMatch(await home(people.office), /Talk the staff agreement/)
    assert.equal(await margin(ids[1]), 'At risk')
    await sent(done(here, 'Heron', ways))
    assert.equal(await margin(ids[1]), 'Kept')
    assert.doesNotMatch(await home(people.dsl), /not gone through|be talked through with/)

    // Taken back by whoever wrote it: it counts no more, and both stay.
    const { body } = await here.get(await enter(people.teacher), TALKS)
    const talkId = [...body.matchAll(/name="talkId" value="([^"]+)"/g)].at(-1)?.[1] ?? ''
    assert.equal((await post(await enter(people.dsl), TALKS, { talkId })).statusCode, 404)
    await sent(post(await enter(people.teacher), TALKS, { talkId }))
    assert.equal(await margin(ids[1]), 'At risk')
    assert.equal(await here.count('agreements.talk where $1 = $1', ['a']), 2 + 2 * ways.length)
    clock.set('2026-12-21T09:00:00Z')
    assert.equal(await margin(ids[0]), 'Not kept')
    assert.match(await home(people.head), /Late.* class has not gone through/)
  })

test('AS-1.93 each class is due in September; a teacher writes the day, and classes that were not done by then are late', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, home, look, margin } = here
  assert.equal(await margin('AS-1.93'), 'Not kept')
  assert.match(await home(people.dsl), /Late.*1 class has not gone through the agreement Osprey/)
  assert.match(await look(people.dsl, TALKS), /1 of 1 class is still open.*Not talked through yet/)
  await sent(done(here, 'Osprey', 'class-talk', on('heldOn', '14', '9')))
  assert.equal(await margin('AS-1.93'), 'Kept')
  assert.doesNotMatch(await home(people.dsl), /gone through the agreement/)
})

for (const { id, school, before, again } of [
  { id: 'RB-2.4', school: 'redbridge', before: on('heldOn', '31', '8'), again: '2027-01-11T09:00:00Z' },
  { id: 'BS-11.19', school: 'banks', before: on('heldOn', '20', '10'), again: '2027-01-11T09:00:00Z' },
] as const)
  test(`${id} the agreement stands in a child’s words to be shown to the class; each reminder is kept with its day, and classes with none since the term or half-term began are listed`, async t => {
    const here = await reportingUnder(t, school)
    const { people, get, enter, home, look, margin, clock } = here
    const signing = await signingUnder(here)
    await withHeron(here)
    const { agreementId } = await signing.published('pupil', { childText: 'I ask first.\nI tell an adult.' })
    signing.toNextDay()
    const shown = await get(await enter(people.teacher), TALKS)
    assert.match(shown.body, new RegExp(`href="/s/larkmoor/agreements/${agreementId}/poster"`))
    assert.match(
      await look(people.teacher, `/agreements/${agreementId}/poster`),
      /I ask first\. I tell an adult\./,
    )
    assert.match(await look(people.dsl, TALKS), /Heron No reminder yet.*Osprey No reminder yet/)
    assert.equal(await margin(id), 'At risk')
    await sent(done(here, 'Osprey', 'class-reminder', before))
    assert.match(await look(people.dsl, TALKS), /Osprey No reminder yet\. Last on/)
    for (const className of ['Osprey', 'Heron']) await sent(done(here, className, 'class-reminder'))
    assert.equal(await margin(id), 'Kept')
    assert.match(await look(people.dsl, TALKS), /Reminded on 30 November 2026/)
    clock.set(again)
    assert.equal(await margin(id), 'At risk')
    assert.match(await home(people.dsl), /classes have not gone through the agreement Heron, Osprey/)
    clock.set('2027-03-22T09:00:00Z')
    assert.equal(await margin(id), 'Not kept')
  })

test('AL-12.7 each room with internet access has the day and who last saw the poster; it prints from the words that stand, and new words open every room again', async t => {
  const here = await reportingUnder(t, 'allington')
  const { people, post, enter, home, look, margin, as } = here
  const at = '/agreements/posters'
  const signing = await signingUnder(here)
  const { agreementId } = await signing.published('pupil', { childText: 'I ask first.' })
  signing.toNextDay()
  const office = await enter(people.office)
  assert.equal((await post(office, at, {})).statusCode, 422)
  for (const name of ['Computing suite', 'Osprey room']) await sent(post(office, at, { name }))
  assert.equal((await post(office, at, { name: 'computing SUITE' })).statusCode, 422)
  assert.match(
    await home(people.office),
    /2 rooms are without a poster that was checked Computing suite, Osprey room/,
  )
  assert.equal(await margin('AL-12.7'), 'At risk')
  const rooms = async () =>
    [
      ...(await here.get(await enter(people.teacher), at)).body.matchAll(/name="roomId" value="([^"]+)"/g),
    ].map(([, id = '']) => id)
  const seen = async () => {
    for (const roomId of await rooms())
      await sent(post(await enter(people.teacher), at, { roomId, deed: 'seen' }))
  }
  await seen()
  assert.match(
    await look(people.dsl, at),
    new RegExp(`The poster was seen in every room.*by ${people.teacher.name}`),
  )
  assert.equal(await margin('AL-12.7'), 'Kept')
  assert.match(await look(people.teacher, `/agreements/${agreementId}/poster`), /I ask first\..*Version 1/)

  const head = await as(people.head)
  await saveDraft(head, {
    agreementId,
    text: await wordsOf(here, agreementId),
    childText: 'I ask first, always.',
  })
  await sent(
    post(await enter(people.head), `/agreements/${agreementId}/publication`, {
      whoSignedBefore: 'stay-valid',
    }),
  )
  signing.toNextDay()
  assert.match(
    await look(people.teacher, `/agreements/${agreementId}/poster`),
    /I ask first, always\..*Version 2/,
  )
  assert.match(await look(people.dsl, at), /2 of 2 rooms are to be checked.*To be checked again/)
  assert.equal(await margin('AL-12.7'), 'At risk')
  await seen()
  assert.equal(await margin('AL-12.7'), 'Kept')
  const [roomId = ''] = await rooms()
  assert.equal((await post(await enter(people.teacher), at, { roomId, deed: 'close' })).statusCode, 403)
  await sent(post(await enter(people.office), at, { roomId, deed: 'close' }))
  assert.equal((await rooms()).length, 1)
})

test('RB-4.80 parents promise it in a line of their agreement; the reminder before each event is kept with its day and audience, and what another parent reports opens a concern', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, post, enter, home, look, margin, get } = here
  const at = '/agreements/events'
  const signing = await signingUnder(here)
  const { agreementId } = await signing.published('parent')
  signing.toNextDay()
  assert.match(
    await look(people.dsl, `/agreements/${agreementId}`),
    /I ask before I upload pictures of other people/,
  )
  const office = await enter(people.office)
  assert.equal((await post(office, at, {})).statusCode, 422)
  await sent(post(office, at, { name: 'Nativity play', ...on('heldOn', '9', '12') }))
  assert.match(await home(people.office), /By 9 December 2026 Remind parents before Nativity play/)
  const [, eventId = ''] = /<option value="([\w-]{36})"/.exec((await get(office, at)).body) ?? []
  const audience = 'All parents, by letter'
  const late = await post(office, at, { deed: 'remind', eventId, audience, ...on('remindedOn', '10', '12') })
  assert.equal(late.statusCode, 422)
  await sent(post(office, at, { deed: 'remind', eventId, audience, ...on('remindedOn', '30', '11') }))
  assert.match(
    await look(people.dsl, at),
    new RegExp(`All parents, by letter reminded on 30 November 2026 .*Written by ${people.office.name}`),
  )
  assert.doesNotMatch(await home(people.office), /Remind parents/)
  assert.match(await proofOf(here, 'RB-4.80'), /1 of 1 events had their reminder/)
  await signing.sign(people.parent, { agreementId, versionId: (await newestOf(here, agreementId))?.id ?? '' })
  const saw = 'Another parent put a picture of him on Facebook.'
  const said = { route: 'child', aboutChild: 'Jonah Tillerby', saw, source: 'parent' }
  const told = await here.outside('/tell-us', said)
  assert.equal(told.status, 200, told.text)
  assert.match(await look(people.dsl, '/concerns'), /Jonah Tillerby|J\.T\./)
  assert.match(String(await margin('RB-4.80')), /Kept|At risk/)
})

const newestOf = async (here: Reporting, agreementId: string) =>
  (await agreement(await here.as(here.people.head), { agreementId })).versions[0]

const wordsOf = async (here: Reporting, agreementId: string): Promise<string> =>
  (await newestOf(here, agreementId))?.text ?? ''

/** All that the clause shows of its bindings. */
async function proofOf(here: Reporting, id: string): Promise<string> {
  const token = await here.enter(here.people.head)
  const { proof } = await marginOf(here, here, { school: here.name, id, token })
  return (await proofsOf(here, proof, token)).join(' ')
}
