import assert from 'node:assert/strict'
import { test } from 'node:test'
import { appoint } from '../../src/modules/people/index.ts'
import { queue as queueOf } from '../../src/modules/concerns/queries/queue.ts'
import { reportFromOutside } from '../../src/modules/concerns/index.ts'
import { nobody } from '../../src/platform/call.ts'
import { plain } from './pages.ts'
import { schoolThatRecords } from './recorded.ts'

const SEALED = /In force\. What its records show is for the safeguarding lead alone/
const UNDER_SEAL = 'Not shown yet'

async function twoLeads(t: Parameters<typeof schoolThatRecords>[0]) {
  const all = await schoolThatRecords(t, 'allington')
  const deputy = await all.enter(all.here.people.deputy)
  return { ...all, deputy, queue: async (token: string) => plain((await all.get(token, '/concerns')).body) }
}

test('AL-7.2 the leads share one queue; each record has one who leads it, each handing on stands there with its reason, and a deputy reads what was done before', async t => {
  const { here, report, record, post, dsl, deputy, queue, isKept } = await twoLeads(t)
  const { at } = await report({ about: 'Jonah Tillerby' })
  assert.match(await record(at), /Who leads this record Priya Anand-Cole, since/)
  await post(dsl, at, { deed: 'note', words: 'I rang his mother.' })
  for (const token of [dsl, deputy]) assert.match(await queue(token), /Led by Priya Anand-Cole/)
  assert.match(await record(at, deputy), /I rang his mother\..*Who leads this record Priya Anand-Cole/)
  const hand = { deed: 'hand-lead', handed: '1', leadId: here.people.deputy.id, leadBecause: '' }
  assert.equal((await post(dsl, at, hand)).statusCode, 422)
  assert.equal((await post(dsl, at, { ...hand, leadBecause: 'I am away tomorrow' })).statusCode, 303)
  assert.match(
    await record(at, deputy),
    /Who leads this record Tom Ferriby, since .*Priya Anand-Cole handed it to Tom Ferriby, .*I am away tomorrow/,
  )
  const late = await post(deputy, at, { ...hand, leadId: here.people.dsl.id, leadBecause: 'Mine again' })
  assert.equal(late.statusCode, 422)
  assert.match(plain(late.body), /Somebody has handed it on meanwhile/)
  const teacher = { ...hand, handed: '2', leadId: here.people.teacher.id, leadBecause: 'She knows him' }
  assert.equal((await post(dsl, at, teacher)).statusCode, 422)
  assert.match(await queue(dsl), /Led by Tom Ferriby/)
  await isKept('AL-7.2', SEALED, UNDER_SEAL)
})

test('AL-26.9 what comes by the wellbeing box is for those who are lead or deputy today and for nobody else, and each item shows who took it and when', async t => {
  const { here, get, dsl, deputy, teacher, enter, queue, isKept } = await twoLeads(t)
  const { concernId } = await reportFromOutside(here.callOf(here.schools.larkmoor, nobody), {
    ...{ source: 'pupil', saw: 'I do not sleep.', about: 'me' },
  })
  assert.match(await queue(dsl), /1 concern is open/)
  const office = await enter(here.people.office)
  for (const token of [office, teacher])
    assert.equal((await get(token, `/concerns/${concernId}`)).statusCode, 404)
  assert.match(await queue(teacher), /No concern waits for you/)
  await get(deputy, `/concerns/${concernId}`)
  assert.match(await queue(dsl), /Led by Tom Ferriby/)
  assert.match(
    plain((await get(dsl, `/concerns/${concernId}`)).body),
    /Who leads this record Tom Ferriby, since \d+ November 2026 at/,
  )
  const head = await here.as(here.people.head)
  await appoint(head, { personId: here.people.teacher.id, duty: 'deputy-dsl', startsOn: '2026-11-01' })
  const [his] = await queueOf(await here.as(here.people.teacher), { which: 'open' })
  assert.deepEqual([his?.concernId, his?.lead], [concernId, here.people.deputy.name])
  await isKept('AL-26.9', SEALED, UNDER_SEAL)
})

test('AL-42.2 a record opens to those who handle it, each reading is kept; whoever else asks for it is told that there is nothing, and the leads read who tried and when', async t => {
  const { here, report, record, get, post, dsl, teacher, enter, isKept } = await twoLeads(t)
  const { at } = await report({ about: 'Jonah Tillerby' })
  assert.doesNotMatch(await record(at), /Asked for by somebody/)
  const office = await enter(here.people.office)
  const there = await get(office, at)
  const nowhere = await get(office, `/concerns/${here.people.office.id}`)
  assert.deepEqual([there.statusCode, plain(there.body)], [404, plain(nowhere.body)])
  assert.equal((await post(office, at, { deed: 'note', words: 'Hello' })).statusCode, 404)
  here.clock.move({ minutes: 5 })
  assert.equal((await get(teacher, `${at}/sharing/new`)).statusCode, 404)
  const shown = await record(at)
  assert.match(
    shown,
    /Asked for by somebody who may not read it Łukasz Wraythorne, .* Marguerite Oakshaw-Dunn, \d+ November 2026 at/,
  )
  assert.equal(shown.match(/Marguerite Oakshaw-Dunn, \d/g)?.length, 1)
  const readings = plain((await get(dsl, `${at}/readings`)).body)
  assert.match(readings, /Opened 2 times.*Priya Anand-Cole , \d+ November 2026 at .*: C-[2-9A-Z]{4}-/)
  assert.doesNotMatch(readings, /Wraythorne|Oakshaw-Dunn/, 'who was refused has read nothing')
  await isKept('AL-42.2', SEALED, UNDER_SEAL)
})

test('RB-A.19 of a record a colleague is given the words that the lead chose, with why and until when, and reads nothing else of it; without a reason nothing is shared', async t => {
  const { here, report, record, get, post, dsl, teacher, enter, isKept } = await schoolThatRecords(
    t,
    'redbridge',
  )
  const { at } = await report({ said: 'I am hungry.', thought: 'His mother is ill.' })
  await record(at)
  const answers = {
    ...{ recipientId: here.people.office.id, parts: ['said'], words: 'Please let him have breakfast.' },
    ...{ because: 'She runs the breakfast club' },
    ...{ 'until-day': '4', 'until-month': '12', 'until-year': '2026' },
  }
  const form = `${at}/extracts/new`
  assert.match(plain((await get(dsl, form)).body), /nothing else of the record/)
  for (const [name, says] of [
    ['because', /without a reason nothing is shared/],
    ['recipientId', /Select who is to read it/],
    ['until-day', /Enter the last day/],
  ] as const) {
    const refused = await post(dsl, form, { ...answers, [name]: '' })
    assert.equal(refused.statusCode, 422, name)
    assert.match(plain(refused.body), says)
    assert.match(refused.body, /Please let him have breakfast/)
  }
  const office = await enter(here.people.office)
  assert.doesNotMatch(plain((await get(office, '')).body), /for you to read/)
  assert.equal((await post(dsl, form, answers)).statusCode, 303)
  const home = (await get(office, '')).body
  assert.match(plain(home), /Something for you to read From Priya Anand-Cole/)
  const [, mine = ''] = /href="\/s\/larkmoor(\/extracts\/[\w-]+)"/.exec(home) ?? []
  const page = (await get(office, mine)).body
  assert.match(plain(page), /I am hungry\. Please let him have breakfast\..*She runs the breakfast club/)
  assert.doesNotMatch(page, /under the table|mother is ill|C-[2-9A-Z]{4}-|\/concerns\//)
  for (const token of [dsl, teacher]) assert.equal((await get(token, mine)).statusCode, 404)
  assert.equal((await get(office, at)).statusCode, 404)
  const shown = await record(at)
  assert.match(
    shown,
    /Marguerite Oakshaw-Dunn: . I am hungry\. Please let him have breakfast\. . Why: She runs the breakfast club .*First read/,
  )
  const [, id = ''] = /\/extracts\/([\w-]+)/.exec(mine) ?? []
  assert.equal((await post(dsl, `${at}/extracts/${id}/end`, {})).statusCode, 303)
  assert.equal((await get(office, mine)).statusCode, 404)
  assert.equal((await post(dsl, form, answers)).statusCode, 303)
  here.clock.move({ hours: 24 * 14 })
  const later = await here.again(here.people.office)
  assert.doesNotMatch(plain((await get(later, '')).body), /for you to read/)
  await isKept('RB-A.19', SEALED, UNDER_SEAL, await here.again(here.people.governor))
})
