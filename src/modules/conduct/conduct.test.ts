import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signingUnder } from '../../../test/clauses/agreements.ts'
import { plain } from '../../../test/clauses/pages.ts'
import { type Reporting, reportingUnder } from '../../../test/clauses/reporting.ts'
import { endMembership, person, recordPerson } from '../people/index.ts'

const WORDS = 'He pushed in the queue for the tablets,\nand would not wait.'
const DAY = { 'happenedOn-day': '30', 'happenedOn-month': '11', 'happenedOn-year': '2026' }

/** A school whose policy asks nothing of this room: what its teacher records of Jonah. */
async function recording(t: Parameters<typeof reportingUnder>[0]) {
  const here = await reportingUnder(t, 'reedham')
  const { people, post, enter, base } = here
  const form = `/conduct/new/${people.pupil.id}`
  const send = async (answers: Record<string, string> = {}) =>
    post(await enter(people.teacher), form, { ...DAY, rule: 'none', words: WORDS, ...answers })
  const record = async (answers: Record<string, string> = {}) => {
    const { statusCode, headers, body } = await send(answers)
    assert.equal(statusCode, 303, plain(body))
    return String(headers.location).replace(base, '')
  }
  return { ...here, form, send, record }
}

const pairs = (body: string): Record<string, string> =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [
        name,
        value
          .replaceAll('&#39;', "'")
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ],
    ),
  )

test('whoever has not recorded it and is no lead finds no record: by no list, by no address and by no press', async t => {
  const { people, record, get, post, look, enter, as, clock } = await recording(t)
  await (await signingUnder({ people, as, clock })).addressed(people.pupil)
  const path = await record()
  for (const who of [people.dsl, people.deputy, people.head]) {
    assert.match(await look(who, '/conduct'), /Jonah Tillerby, Osprey, 30 November 2026/)
    assert.match(await look(who, path), /He pushed in the queue/)
  }
  assert.match(await look(people.teacher, '/conduct'), /What you recorded Jonah Tillerby, Osprey/)
  assert.doesNotMatch(await look(people.office, '/conduct'), /Tillerby/)
  const office = await enter(people.office)
  assert.equal((await get(office, path)).statusCode, 404)
  assert.equal((await post(office, path, {})).statusCode, 404)
  for (const who of [people.pupil, people.parent, people.chair, people.technician, people.volunteer])
    for (const at of ['/conduct', '/conduct/counts', path, `/people/${people.pupil.id}/conduct`])
      assert.equal((await get(await enter(who), at)).statusCode, 403, `${who.name} ${at}`)
})

test('one press sends it by the report form’s own door with all that was written; about an adult it names the form asks first, and nothing here tells that it was pressed', async t => {
  const { people, record, get, post, look, enter, base, count, read } = await recording(t)
  const done = 'I spoke to him & wrote "wait" on the board.'
  const path = await record({ place: 'The <library>, 2:10 pm', done })
  const shown = (await get(await enter(people.teacher), path)).body
  assert.match(shown, new RegExp(`action="${base}/report-a-concern/child"`))
  const before = plain((await get(await enter(people.dsl), path)).body)
  const sent = await post(await enter(people.teacher), '/report-a-concern/child', pairs(shown))
  assert.equal(sent.statusCode, 303, plain(sent.body))
  const concernId = /child\/([\w-]{36})/.exec(String(sent.headers.location))?.[1] ?? ''
  const concern = await read(people.dsl, concernId)
  for (const words of [
    'Jonah Tillerby',
    'He pushed in the queue for the tablets, and would not wait.',
    `What was done: ${done}`,
    'Written down by me, 30 November 2026',
    '30 November 2026. The <library>, 2:10 pm',
  ])
    assert.ok(concern.includes(words), words)
  assert.equal(plain((await get(await enter(people.dsl), path)).body), before)
  assert.equal(await count('conduct.breach where id = $1', [path.split('/').at(-1) ?? '']), 1)

  const named = await record({ words: `${people.office.name} told him that he could.` })
  const fields = pairs((await get(await enter(people.teacher), named)).body)
  const asked = await post(await enter(people.teacher), '/report-a-concern/child', fields)
  assert.equal(asked.statusCode, 422)
  assert.match(plain(asked.body), new RegExp(`${people.office.name} told him that he could`))
  assert.doesNotMatch(await look(people.dsl, '/concerns'), /told him that he could/)
})

test('what is wrong is said by field and what was typed stays; the day is one of the last year on which they were a pupil here', async t => {
  const { people, send, form, get, post, enter, as } = await recording(t)
  const teacher = await enter(people.teacher)
  for (const [answers, says] of [
    [{ 'happenedOn-day': '31' }, /Enter the day, like 14 9 2026/],
    [{ 'happenedOn-day': '1', 'happenedOn-month': '12' }, /Enter a day from 30 November 2025 to today/],
    [{ 'happenedOn-year': '2024' }, /Enter a day from 30 November 2025 to today/],
    [{ 'happenedOn-month': '1' }, /They were no pupil here on that day/],
    [{ words: ' ' }, /Write what happened/],
    [{ place: 'x'.repeat(201) }, /Write at most 200 characters/],
    [{ done: 'data:image/png;base64,AAAA' }, /./],
  ] as const) {
    const refused = await send({ done: 'Spoken to.', ...answers })
    assert.equal(refused.statusCode, 422, JSON.stringify(answers))
    assert.match(plain(refused.body), says)
    if (!('words' in answers)) assert.match(refused.body, /and would not wait\./)
  }
  const ada = {
    givenName: 'Jonah',
    familyName: 'Tillerby',
    kinds: 'pupil',
    className: 'Heron',
    startsOn: '2026-09-03',
  }
  const { personId } = await recordPerson(await as(people.head), ada)
  for (const [pupil, says] of [
    ['', /Write who/],
    ['Nobody Such', /No pupil of today is called this/],
    ['Dev Malhotra', /No pupil of today is called this/],
    ['Jonah Tillerby', /2 are called this\. Write the class behind the name/],
  ] as const) {
    const refused = await post(teacher, '/conduct', { person: pupil })
    assert.equal(refused.statusCode, 422, pupil)
    assert.match(plain(refused.body), says)
    assert.ok(refused.body.includes(`value="${pupil}"`))
  }
  const found = await post(teacher, '/conduct', { person: 'Tillerby, Jonah, heron' })
  assert.match(String(found.headers.location), new RegExp(`/conduct/new/${personId}$`))
  assert.equal((await get(teacher, `/conduct/new/${people.teacher.id}`)).statusCode, 404)
  assert.equal((await get(teacher, form)).statusCode, 200)
})

test('taken back by whoever wrote it, or by a lead, it stays to be read and counts no more', async t => {
  const { people, record, post, look, enter, count } = await recording(t)
  const [first, second] = [await record(), await record()]
  assert.match(
    await look(people.head, '/conduct/counts'),
    /No rule of the agreement was named Osprey 2 times/,
  )
  assert.equal((await post(await enter(people.teacher), first, {})).statusCode, 303)
  assert.equal((await post(await enter(people.teacher), first, {})).statusCode, 409)
  assert.equal((await post(await enter(people.deputy), second, {})).statusCode, 303)
  const page = await look(people.teacher, first)
  assert.match(page, /Taken back on 30 November 2026.*He pushed in the queue/)
  assert.doesNotMatch(page, /Report it as a concern|Take it back/)
  assert.match(await look(people.head, '/conduct/counts'), /No broken rule is recorded/)
  assert.match(
    await look(people.dsl, `/people/${people.pupil.id}/conduct`),
    /No broken rule is recorded.*taken back/,
  )
  assert.equal(await count('conduct.breach where $1 = $1', ['a']), 2)
})

test('a child’s page is read by a lead and stands in the log; it stays when the child has left', async t => {
  const { people, record, look, logged, as, get, enter, clock } = await recording(t)
  await record()
  assert.match(await look(people.deputy, `/people/${people.pupil.id}/conduct`), /1 broken rule/)
  assert.equal(await logged('conduct.breaches-of'), 1)
  assert.equal((await get(await enter(people.dsl), `/people/${people.teacher.id}/conduct`)).statusCode, 404)
  await leave(people.pupil.id, { people, as })
  clock.move({ days: 1 })
  assert.match(await look(people.dsl, `/people/${people.pupil.id}/conduct`), /1 broken rule/)
  assert.equal((await get(await enter(people.teacher), `/conduct/new/${people.pupil.id}`)).statusCode, 404)
})

async function leave(personId: string, { people, as }: Pick<Reporting, 'people' | 'as'>): Promise<void> {
  const { memberships } = await person(await as(people.head), { personId })
  for (const { id } of memberships)
    await endMembership(await as(people.head), { membershipId: id, when: 'now' })
}

test('an agreement that the school withdrew is cited for a day on which it still held, and not after', async t => {
  const { people, form, record, look, post, enter, get, as, clock } = await recording(t)
  const signing = await signingUnder({ people, as, clock })
  const made = await signing.published('pupil')
  signing.toNextDay()
  const { body } = await get(await enter(people.teacher), form)
  const rule = /value="([\w-]{36}\/0)"/.exec(body)?.[1] ?? ''
  signing.toNextDay()
  const head = await enter(people.head)
  assert.equal(
    (await post(head, `/agreements/${made.agreementId}/withdrawal`, { reason: 'Replaced' })).statusCode,
    303,
  )
  clock.move({ days: 1 })
  assert.match(await look(people.teacher, form), /No agreement for this pupil’s class was in force/)
  const path = await record({ rule, 'happenedOn-day': '1', 'happenedOn-month': '12' })
  assert.match(await look(people.teacher, path), /Pupil agreement, version 1 .*Not signed by then/)
})
