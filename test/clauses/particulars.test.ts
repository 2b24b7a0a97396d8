import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { letRead } from '../../src/modules/concerns/commands/let-read.ts'
import { bringRoll, mapColumns } from '../../src/modules/people/index.ts'
import { accepted, guessedColumns, previewOf, textFile } from '../../src/modules/people/roll-world.test.ts'
import { keepFrom } from '../child-file.ts'
import { superuserOf } from '../database.ts'
import { signedUp } from '../signed-up.ts'
import { plain } from './pages.ts'
import { HEADINGS, JONAH, schoolWithList, VALUES } from './with-list.ts'

test('RB-A.5 RB-A.6 RB-A.7 RB-A.8 sex, ethnic origin, disability and religion come from the pupil’s file, stay on the record as they were that day, and only a lead sees them', async t => {
  const all = await schoolWithList(t)
  const { here, get, load, report, record, teacher, dsl, enter, office, decideWhole, isKept } = all
  const { people } = here
  const preview = await load(`${JONAH},M,Larkish,Y,Quaker`)
  assert.match(
    preview,
    /The file gives sex on 1 line, ethnic origin on 1 line, disability on 1 line and religion on 1 line/,
  )
  assert.doesNotMatch(preview, VALUES)

  const { at, mine, concernId } = await report({ about: 'Jonah Tillerby' })
  const whole =
    /Sex: Male .*Ethnic origin: Larkish .*Disability: Yes .*Religion: Quaker .*How does this child communicate best, and who helps them to\? And what makes them more vulnerable/
  // The office corrects its list; the record stays as it was.
  await load(`${JONAH},F,Other,N,None`)
  assert.match(await record(at), whole)
  const deputy = await enter(people.deputy)
  assert.match(await record(at, deputy), whole)

  await letRead(await here.as(people.dsl), {
    concernId,
    askedId: people.governor.id,
    because: 'She knows the family',
  })
  const governor = await here.again(people.governor)
  const asked = await record(at, governor)
  assert.match(asked, /Jonah Tillerby/)
  for (const [token, path] of [
    [governor, at],
    [teacher, mine],
    // It feeds no figure, and no list.
    [dsl, '/concerns'],
    [dsl, '/concerns/figures'],
    [office, `/people/${people.pupil.id}`],
    [office, '/people'],
    [await enter(people.head), `/people/${people.pupil.id}`],
  ] as const) {
    const page = await get(token, path)
    assert.equal(page.statusCode, 200)
    assert.doesNotMatch(plain(page.body), VALUES, path)
    assert.doesNotMatch(plain(page.body), /alone Jonah|Disability:|Religion:/, path)
  }

  const second = await report({ about: 'Jonah Tillerby' })
  assert.match(
    await record(second.at),
    /Sex: Female .*Ethnic origin: Other .*Disability: No .*Religion: None/,
  )
  assert.doesNotMatch(await record(second.at), /communicate best/)
  await decideWhole(at)
  await decideWhole(second.at)
  await isKept('RB-A.5', /On 2 of 2 records/)
  await isKept('RB-A.6', /Asked of the pupil’s file, and blank where that is, on 2 of 2 records/)
  await isKept('RB-A.7', /On 2 of 2 records/)
  await isKept('RB-A.8', /Asked of the pupil’s file, and blank where that is, on 2 of 2 records/)
})

test('RB-A.5 RB-A.6 RB-A.7 RB-A.8 what is empty in the file stops no report: a lead completes sex and disability, and religion and ethnic origin may stay blank', async t => {
  const { here, load, report, record, post, dsl, teacher, enter, decideWhole, isKept } =
    await schoolWithList(t)
  await load(`${JONAH},M,Larkish,Y,Quaker`)
  await load(`${JONAH},,,see the nurse,`)
  const { at, concernId } = await report({ about: 'Jonah Tillerby' })
  const empty = await record(at)
  assert.doesNotMatch(empty, VALUES)
  assert.match(empty, /Left empty, for you to complete: sex and disability\./)
  await decideWhole(at)
  await isKept('RB-A.5', /On 0 of 1 records/, 'At risk')
  await isKept('RB-A.8', /on 1 of 1 records/)
  const given = { deed: 'keep-particular', ofChild: here.people.pupil.id, field: 'disability', said: 'Yes' }
  assert.equal((await post(dsl, at, { ...given, said: '' })).statusCode, 422)
  await letRead(await here.as(here.people.dsl), {
    concernId,
    askedId: here.people.governor.id,
    because: 'Asked',
  })
  for (const token of [teacher, await here.again(here.people.governor), await enter(here.people.head)])
    assert.notEqual((await post(token, at, given)).statusCode, 303)
  assert.equal((await post(dsl, at, given)).statusCode, 303)
  assert.match(await record(at), /Disability: Yes completed by Priya Anand-Cole, .*communicate best/)
  assert.equal((await post(dsl, at, { ...given, said: 'No' })).statusCode, 409, 'what stands is not changed')
  const byTheOldDoor = { deed: 'complete', completes: 'religion', words: 'Quaker' }
  assert.equal((await post(dsl, at, byTheOldDoor)).statusCode, 422, 'it is never a note that others read')
})

test('the serving role reads nothing of the pupil’s file, and of the record only what a lead may who is not kept from it', async t => {
  const { here, load, report, asServer } = await schoolWithList(t)
  const { people } = here
  await load(`${JONAH},M,Larkish,Y,Quaker`)
  const { concernId } = await report({ about: 'Jonah Tillerby' })
  await letRead(await here.as(people.dsl), { concernId, askedId: people.governor.id, because: 'Asked' })
  await assert.rejects(asServer(people.dsl.id, 'select * from people.particular'), /permission denied/)
  await assert.rejects(
    asServer(people.dsl.id, `select people.particular_now('${people.pupil.id}', 'religion')`),
    /permission denied/,
  )
  const read = async (personId: string) =>
    (await asServer(personId, 'select said from concerns.child_particular order by said')).map(
      ({ said }) => said,
    )
  assert.deepEqual(await read(people.dsl.id), ['Larkish', 'Male', 'Quaker', 'Yes'])
  for (const { id } of [people.teacher, people.governor, people.head, people.office, people.parent])
    assert.deepEqual(await read(id), [])
  await keepFrom(await here.as(people.dsl), concernId, people.deputy)
  assert.deepEqual(await read(people.deputy.id), [], 'nor whoever is kept from the record')
})

test('a column on which no policy draws is named as not taken, and nothing of it is kept', async t => {
  const here = await signedUp(t)
  const office = await here.as(here.people.office)
  const { fileId } = await bringRoll(office, { file: textFile(`${HEADINGS}\n${JONAH},M,Larkish,Y,Quaker\n`) })
  await mapColumns(office, await guessedColumns(office, fileId))
  const { apart } = await previewOf(office, fileId, false)
  assert.deepEqual([apart.taken, apart.leftOut.length], [[], 4])
  await accepted(office, fileId, { everybody: false })
  const client = new Client(await superuserOf(here.addresses))
  await client.connect()
  t.after(() => client.end())
  assert.equal((await client.query('select 1 from people.particular')).rowCount, 0)
})
