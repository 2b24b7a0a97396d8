import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SchoolName } from '../../scripts/clauses/register.ts'
import { endMembership, startMembership } from '../../src/modules/people/index.ts'
import { person } from '../../src/modules/people/queries/person.ts'
import { plain } from './pages.ts'
import { fieldsShown, schoolThatRecords } from './recorded.ts'

async function schoolOf(t: Parameters<typeof schoolThatRecords>[0], school: SchoolName) {
  const all = await schoolThatRecords(t, school)
  /** Its clause stands in the margin, kept on every record that was decided. */
  return { ...all, isShown: all.isKept, isKept: (id: string) => all.isKept(id, /On 1 of 1 records/) }
}

const YESTERDAY = { 'happenedOn-day': '29', 'happenedOn-month': '11', 'happenedOn-year': '2026' }

test('RB-A.1 the form carries its name and the day it was last changed, and each record says on which it was written', async t => {
  const { form, report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  assert.match(plain(await form()), /Safeguarding Record of Concern, last updated 14 April 2017/)
  const { at } = await report({})
  assert.match(await record(at), /Written on “Safeguarding Record of Concern”, last updated 14 April 2017/)
  await decideWhole(at)
  await isKept('RB-A.1')
})

test('RB-A.2 what the writer leaves empty waits for the safeguarding lead, whose entry bears their name and the time', async t => {
  const { report, record, post, get, dsl, teacher } = await schoolOf(t, 'redbridge')
  const { at } = await report({})
  assert.match(
    await record(at),
    /Left empty, for the safeguarding lead to complete .*What else should be known/,
  )
  const blank = await post(dsl, at, { deed: 'complete', completes: 'context', words: '' })
  assert.equal(blank.statusCode, 422)
  const done = await post(dsl, at, { deed: 'complete', completes: 'context', words: 'His dog died.' })
  assert.equal(done.statusCode, 303)
  const after = await record(at)
  assert.match(after, /Completed: what else should be known .*Priya Anand-Cole .*His dog died/)
  const panel = /Left empty, for the safeguarding lead to complete(.*?)Complete one/.exec(after)?.[1] ?? ''
  assert.doesNotMatch(panel, /What else should be known/)
  assert.equal((await get(teacher, at)).statusCode, 404, 'the writer completes nothing there')
})

test('RB-A.3 the child’s name is asked; one on the roll is found, and a record that names none is kept and stays marked', async t => {
  const { form, report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  assert.ok(fieldsShown(await form()).includes('about'))
  const named = await report({ about: 'Jonah Tillerby in Osprey' })
  assert.match(await record(named.at), /Children in this concern Jonah Tillerby/)
  await decideWhole(named.at)
  await isKept('RB-A.3')
  const unnamed = await report({})
  assert.match(await record(unnamed.at), /A child not yet named/)
})

test('RB-A.4 the date of birth comes from the pupil’s file, with the age on that day, and nobody types it', async t => {
  const { form, report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  assert.doesNotMatch(await form(), /birth/i)
  const { at } = await report({ about: 'Jonah Tillerby', ...YESTERDAY })
  assert.match(await record(at), /Jonah Tillerby .*born 27 March 2016, aged 10 then/)
  await decideWhole(at)
  await isKept('RB-A.4')
})

test('RB-A.9 the day and the time of the concern are kept apart from the time of writing; about is enough, and no day to come', async t => {
  const { form, report, record, post, teacher, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const fields = fieldsShown(await form())
  for (const name of ['happenedOn-day', 'happenedOn-month', 'happenedOn-year', 'atTime'])
    assert.ok(fields.includes(name), name)
  const toCome = { ...YESTERDAY, 'happenedOn-day': '1', 'happenedOn-month': '12' }
  const refused = await post(teacher, '/report-a-concern/child', { saw: 'He hid.', ...toCome })
  assert.equal(refused.statusCode, 422)
  assert.match(plain(refused.body), /Enter today or a day before/)
  assert.match(refused.body, /He hid\./, 'nothing that was typed is lost')
  const { at } = await report({ ...YESTERDAY, atTime: 'about 11' })
  const text = await record(at)
  assert.match(text, /It happened on 29 November 2026 At what time about 11/)
  assert.match(text, /Signed by .* on 30 November 2026/)
  await decideWhole(at)
  await isKept('RB-A.9')
})

test('RB-A.10 the account has its three parts on the form, and by whom: seen, said and reported; one of them is enough', async t => {
  const { form, report, record, post, teacher, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const markup = await form()
  for (const name of ['saw', 'said', 'othersSaid']) assert.ok(fieldsShown(markup).includes(name), name)
  assert.match(plain(markup), /What did you see or hear yourself\?/)
  assert.match(plain(markup), /What did they say\? Their own words/)
  assert.match(plain(markup), /What did somebody else tell you\? Say who told you/)
  const empty = await post(teacher, '/report-a-concern/child', { about: '', saw: '', happened: 'Today' })
  assert.equal(empty.statusCode, 422)
  const { at } = await report({ saw: '', othersSaid: 'Mrs Marsh told me that he cried.' })
  assert.match(await record(at), /What others told the writer Mrs Marsh told me that he cried\./)
  await decideWhole(at)
  await isKept('RB-A.10')
})

test('RB-A.11 what gives the context has a place of its own on the form and on the record', async t => {
  const { form, report, record, decideWhole, isKept, isShown } = await schoolOf(t, 'redbridge')
  assert.ok(fieldsShown(await form()).includes('context'))
  const { at, mine } = await report({ context: 'His dog died last week.' })
  assert.match(
    await record(at),
    /saw or heard He hid under the table\. What else should be known His dog died last week\./,
  )
  assert.ok(mine)
  await decideWhole(at)
  await isKept('RB-A.11')
  await decideWhole((await report({})).at)
  await isShown('RB-A.11', /On 1 of 2 records/, 'At risk')
})

test('RB-A.12 the writer says what they did and what they said to the child; nothing yet is an answer that the lead sees', async t => {
  const { form, report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const fields = fieldsShown(await form())
  assert.ok(fields.includes('did') && fields.includes('toldThem'))
  const { at } = await report({ did: 'Nothing yet', toldThem: 'That I would tell somebody' })
  const text = await record(at)
  assert.match(text, /What the writer did Nothing yet/)
  assert.match(text, /What the writer said to the child That I would tell somebody/)
  await decideWhole(at)
  await isKept('RB-A.12')
})

test('RB-A.13 the writer’s name comes from their signing in, and nothing that is sent changes it', async t => {
  const { report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const { at } = await report({
    signedAs: 'Tom Ferriby',
    reporterName: 'Tom Ferriby',
    writerName: 'Tom Ferriby',
  })
  const text = await record(at)
  assert.match(text, /Reported .*by Łukasz Wraythorne/)
  assert.doesNotMatch(text, /by Tom Ferriby/)
  await decideWhole(at)
  await isKept('RB-A.13')
})

test('RB-A.14 sending signs it, with the time; what is added later stands beneath, and the words stay', async t => {
  const { report, record, post, get, teacher, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const { at, mine } = await report({})
  assert.match(await record(at), /Signed by Łukasz Wraythorne, Year 6 teacher on 30 November 2026/)
  assert.equal((await post(teacher, mine, { words: 'It was a chair.', saw: 'A chair' })).statusCode, 303)
  const own = plain((await get(teacher, mine)).body)
  assert.match(own, /He hid under the table\. .*It is never changed\. Added .* It was a chair\./)
  await decideWhole(at)
  await isKept('RB-A.14')
})

test('RB-A.15 what the writer is here is taken from the staff file on that day, and stays when they become something else', async t => {
  const { here, report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const { at } = await report({})
  assert.match(await record(at), /Signed by Łukasz Wraythorne, Year 6 teacher/)
  const office = await here.as(here.people.office)
  const { memberships } = await person(office, { personId: here.people.teacher.id })
  await endMembership(office, { membershipId: memberships[0]?.id, when: 'now', reason: 'Made deputy head' })
  await startMembership(office, {
    ...{ personId: here.people.teacher.id, kind: 'staff', jobTitle: 'Deputy head', startsOn: '2026-12-01' },
  })
  assert.match(await record(at), /Signed by Łukasz Wraythorne, Year 6 teacher/)
  await decideWhole(at)
  await isKept('RB-A.15')
})

test('RB-A.16 the server says when it was written, nobody else, and one written on a later day is marked late', async t => {
  const { report, record, decideWhole, isKept } = await schoolOf(t, 'redbridge')
  const { at } = await report({ ...YESTERDAY, reportedAt: '2020-01-01' })
  const text = await record(at)
  assert.match(text, /Reported on 30 November 2026/)
  assert.doesNotMatch(text, /2020/)
  assert.match(text, /Late: written 1 day after it happened/)
  await decideWhole(at)
  await isKept('RB-A.16')
  const sameDay = await report({ ...YESTERDAY, 'happenedOn-day': '30' })
  assert.doesNotMatch(await record(sameDay.at), /Late: written/)
})

test('BS-4.2 the form asks where, when, whose device and which app; one from elsewhere on their own device is taken and waits like any other', async t => {
  const { form, report, record, get, dsl, decideWhole, isKept } = await schoolOf(t, 'banks')
  const fields = fieldsShown(await form())
  for (const name of ['place', 'hours', 'device', 'platform']) assert.ok(fields.includes(name), name)
  const { at } = await report({
    ...{ place: 'Elsewhere', hours: 'No', device: 'The child’s own', platform: 'Roblox' },
  })
  const inSchool = await report({ place: 'At school', hours: 'Yes' })
  const text = await record(at)
  assert.match(
    text,
    /Where Elsewhere In school hours No Whose device The child’s own Which app, game or site Roblox/,
  )
  const queue = (await get(dsl, '/concerns')).body
  for (const one of [at, inSchool.at]) assert.ok(queue.includes(one))
  await decideWhole(at)
  await isKept('BS-4.2')
})

test('BS-11.6 an online incident is recorded like any other, with its app, device and evidence; the writer sees when it was received and not the case', async t => {
  const { form, report, record, get, post, dsl, teacher, decideWhole, isKept } = await schoolOf(t, 'banks')
  const fields = fieldsShown(await form())
  for (const name of ['about', 'saw', 'said', 'happened', 'platform', 'device', 'evidence'])
    assert.ok(fields.includes(name), name)
  const evidence = 'A screenshot on the class tablet'
  const { at, mine } = await report({ platform: 'WhatsApp', device: 'No device', evidence })
  assert.match(await record(at), /What there is to show it A screenshot on the class tablet/)
  await post(dsl, at, { deed: 'note', words: 'I rang his aunt.' })
  await decideWhole(at)
  const own = plain((await get(teacher, mine)).body)
  assert.match(own, /sent 30 November 2026/)
  assert.doesNotMatch(own, /aunt|No sign of harm/)
  assert.equal((await get(teacher, at)).statusCode, 404)
  await isKept('BS-11.6')
})

for (const { id, school } of [
  { id: 'RB-1.11', school: 'redbridge' },
  { id: 'RD-1.18', school: 'reedham' },
] as const)
  test(`${id} the form asks whether it was in school or out of it and takes both; one from outside waits and is decided like any other`, async t => {
    const { form, report, record, get, dsl, decideWhole, isShown } = await schoolOf(t, school)
    assert.ok(fieldsShown(await form()).includes('place'))
    const inside = await report({ place: 'At school' })
    const outside = await report({ place: 'Elsewhere' })
    const unread = plain((await get(dsl, '/concerns')).body)
    const waits = unread.match(/Nobody has read it yet\. It waits for the designated safeguarding lead/g)
    assert.equal(waits?.length, 2, 'on the same rung')
    assert.match(await record(inside.at), /Where At school/)
    assert.match(await record(outside.at), /Where Elsewhere/)
    const queue = plain((await get(dsl, '/concerns')).body)
    assert.match(queue, /2 concerns are open/)
    for (const { at } of [inside, outside]) assert.equal((await decideWhole(at)).statusCode, 303)
    // The clause sets two things: its proof opens at one of them and names the other.
    await isShown(
      id,
      /On 2 of 2 records|It also sets .*On every record of concern: on the school’s site or elsewhere/,
      'Kept',
    )
  })
