import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { type Cast, shown, visitOf, world } from '../../../test/world.ts'
import { needsOf } from '../../platform/question.ts'
import { inUnit } from '../../platform/unit.ts'
import { newId } from '../../words/ids.ts'
import { recordPerson, recordRelationship } from '../people/index.ts'
import { readByGlass } from './commands/break-glass.ts'
import { identifyChild } from './commands/identify-child.ts'
import { reportConcern } from './commands/report-concern.ts'
import { chronologyPage } from './pages/chronology.ts'
import { concernPage } from './pages/concern.ts'
import { breakGlassPage, glassPage } from './pages/glass.ts'
import { brokenFile } from './queries/broken-file.ts'
import { glassOfChild } from './queries/glass.ts'
import { glassWaits } from './queries/glass-waits.ts'

const WHY = {
  because: 'She rang: he is on the bridge.',
  tried: 'Priya twice, Tom once; both go to voicemail.',
}

/** Two records of the pupil, in the second of which another child stands. */
async function twoRecords(t: Parameters<typeof world>[0]) {
  const here = await world(t)
  const { as, people, facts } = here
  const { personId: otherId } = await recordPerson(await as(people.office), {
    ...{ givenName: 'Wilhelmina', familyName: 'Stoop', kinds: 'pupil', className: 'Osprey' },
    ...{ startsOn: '2026-09-01', dateOfBirth: '2016-05-02' },
  })
  const dsl = await as(people.dsl)
  const about = async (saw: string, children: readonly string[]) => {
    const { concernId } = await reportConcern(await as(people.teacher), { about: 'a boy', saw })
    for (const personId of children) await identifyChild(dsl, { concernId, personId, part: 'harmed' })
    return concernId
  }
  const first = await about('He slept in the shed.', [people.pupil.id])
  const second = await about('Wilhelmina hid with him.', [people.pupil.id, otherId])
  const params = { personId: people.pupil.id }
  const look = async (by: Cast, page = '1') =>
    shown(breakGlassPage.get(visitOf(await as(by), { params, query: { page } })))
  const post = async (by: Cast, answers: Record<string, string>) =>
    shown(breakGlassPage.post?.(visitOf(await as(by), { params, answers })))
  const home = async (by: Cast) => needsOf(await as(by), [glassWaits])
  const notices = () => facts.filter(({ name }) => name === 'messages.queued-under-seal').length
  return { ...here, otherId, first, second, params, look, post, home, notices }
}

test('a head who is kept from a record finds it in no file that is opened in an emergency: not a word, not in the count', async t => {
  const { look, post, people, as, otherId, first, second } = await twoRecords(t)
  const parent = { personId: people.head.id, pupilId: otherId, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const third = await reportConcern(await as(people.teacher), { about: 'both', saw: 'They were cold.' })
  for (const personId of [otherId, people.pupil.id])
    await identifyChild(await as(people.dsl), { concernId: third.concernId, personId })
  const before = await look(people.head)
  assert.doesNotMatch(before, /shed|hid with|cold|C-[2-9A-Z]{4}|concerns, newest/)
  await post(people.head, WHY)
  const file = await look(people.head)
  assert.match(file, /2 concerns, newest first/)
  assert.match(file, /shed/)
  assert.doesNotMatch(file, /cold/)
  assert.doesNotMatch(file, new RegExp(`${first}|${second}|${third.concernId}`))
})

test('of their own child there is nothing in it, also where the record was made before it was known whose child it is', async t => {
  const { look, post, people, as } = await twoRecords(t)
  const parent = { personId: people.head.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  await post(people.head, WHY)
  const file = await look(people.head)
  assert.match(file, /Nothing stands in it/)
  assert.doesNotMatch(file, /shed|hid with|\d concerns?, newest/)
})

test('the head opens one child’s file with why and who was tried; other children are not named, and no record opens from it', async t => {
  const { look, post, people, as, second, params, otherId } = await twoRecords(t)
  const asked = await look(people.head)
  assert.match(asked, /What happens when you open it[\s\S]*for 4 hours[\s\S]*told at once/)
  await assert.rejects(post(people.head, { because: '', tried: '' }), (refusal: { fields?: object }) => {
    assert.deepEqual(Object.keys(refusal.fields ?? {}).toSorted(), ['because', 'tried'])
    return true
  })
  await post(people.head, WHY)
  const file = await look(people.head)
  assert.match(file, /He slept in the shed/)
  assert.match(file, /\[another child\] hid with him/)
  assert.doesNotMatch(file, /Wilhelmina|Stoop/)
  const head = await as(people.head)
  await assert.rejects(shown(concernPage.get(visitOf(head, { params: { concernId: second } }))), {
    kind: 'not-found',
  })
  await assert.rejects(shown(chronologyPage.get(visitOf(head, { params }))), { kind: 'not-allowed' })
  const other = visitOf(head, { params: { personId: otherId } })
  assert.doesNotMatch(await shown(breakGlassPage.get(other)), /hid with/)
})

test('the lead and the deputy are told at once, read why on home, and one of them says whether it was right: never whoever opened it', async t => {
  const { look, post, people, as, home, notices, params } = await twoRecords(t)
  const before = notices()
  await post(people.head, WHY)
  assert.equal(notices() - before, 2)
  await look(people.head)
  await look(people.head)
  const [waits] = await home(people.dsl)
  assert.match(waits?.title ?? '', /Opened in an emergency: J\.T\./)
  assert.match((await home(people.head)).map(({ title }) => title).join(), /You have the file of J\.T\. open/)
  const glassId = waits?.action.url.split('/').at(-1) ?? ''
  const one = { ...params, glassId }
  const page = async (by: Cast) => shown(glassPage.get(visitOf(await as(by), { params: one })))
  assert.match(await page(people.deputy), /he is on the bridge[\s\S]*go to voicemail[\s\S]*Was it right/)
  assert.match(await page(people.deputy), /Read 2 times/)
  assert.doesNotMatch(await page(people.head), /Was it right/)
  const answers = { verdict: 'right', why: 'Nobody answered', follows: 'A third deputy for nights' }
  const review = async (by: Cast, said: Record<string, string> = answers) =>
    shown(glassPage.post?.(visitOf(await as(by), { params: one, answers: said })))
  await assert.rejects(review(people.head), { kind: 'not-allowed' })
  await assert.rejects(review(people.dsl, { ...answers, why: '' }), { kind: 'invalid' })
  await review(people.deputy)
  await assert.rejects(review(people.dsl), { kind: 'invalid' })
  assert.match(await page(people.dsl), /It was right[\s\S]*A third deputy for nights[\s\S]*Tom Ferriby/)
  assert.deepEqual(await home(people.dsl), [])
})

test('it ends by itself after four hours without any job, or by a press; the database keeps no reading after that', async t => {
  const { look, post, people, as, clock, params, callOf, schools } = await twoRecords(t)
  await post(people.head, WHY)
  const { glassId } = await glassOfChild(await as(people.head), params)
  clock.move({ hours: 3, minutes: 59 })
  assert.match(await look(people.head), /shed/)
  clock.move({ minutes: 1 })
  assert.doesNotMatch(await look(people.head), /shed/)
  await assert.rejects(brokenFile(await as(people.head), { ...params, glassId }), { kind: 'not-found' })
  await assert.rejects(readByGlass(await as(people.head), { glassId, page: 1 }), { kind: 'not-found' })
  const head = callOf(schools.larkmoor, (await as(people.head)).actor)
  await assert.rejects(
    inUnit(head, ({ unit, now }) =>
      sql`insert into concerns.break_glass_reading (school_id, id, glass_id, page, read_at)
          values (${schools.larkmoor.id}, ${newId()}, ${glassId}, 1, ${now})`.execute(unit.db),
    ),
    /row-level security/,
  )
  await post(people.head, WHY)
  assert.match(await look(people.head), /shed/)
  await post(people.head, { deed: 'end' })
  assert.doesNotMatch(await look(people.head), /shed/)
})

test('a lead whose own child it is learns from no home and no page that the file was opened', async t => {
  const { post, people, as, home, notices, params } = await twoRecords(t)
  const parent = { personId: people.deputy.id, pupilId: people.pupil.id, parentalResponsibility: 'yes' }
  await recordRelationship(await as(people.office), parent)
  const before = notices()
  await post(people.head, WHY)
  assert.equal(notices() - before, 1)
  assert.deepEqual(await home(people.deputy), [])
  assert.match(
    await shown(breakGlassPage.get(visitOf(await as(people.deputy), { params }))),
    /Opened in an emergency[\s\S]*Never yet/,
  )
})

test('nobody else opens a file so: not the office, a teacher, a governor or the chair', async t => {
  const { post, people } = await twoRecords(t)
  for (const who of [
    people.office,
    people.teacher,
    people.governor,
    people.chair,
    people.technician,
    people.dsl,
  ])
    await assert.rejects(post(who, WHY), { kind: 'not-allowed' })
})
