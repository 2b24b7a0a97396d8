import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concern } from '../../src/modules/concerns/queries/concern.ts'
import { queue } from '../../src/modules/concerns/queries/queue.ts'
import { endAppointment } from '../../src/modules/people/index.ts'
import { appointmentsBoard } from '../../src/modules/people/queries/appointments-board.ts'
import { Refusal } from '../../src/platform/errors.ts'
import { shows } from './one-of-several.ts'
import { type Reporting, reportingUnder } from './reporting.ts'

const TOLD = {
  route: 'child',
  aboutChild: 'Jonah Tillerby',
  saw: 'He was sent messages that frightened him.',
}
/** What somebody outside takes home with them. */
const twoWordsIn = (text: string): string =>
  /These two words are your receipt: (\w+ \w+)/.exec(text)?.[1] ?? ''

/** Told from outside: the receipt, and the record that the lead finds. */
async function told(here: Reporting, more: object = {}) {
  const { text, status } = await here.outside('/tell-us', { ...TOLD, source: 'parent', ...more })
  assert.equal(status, 200, text)
  const code = twoWordsIn(text)
  assert.ok(code, 'two words are the receipt')
  const back = async () => (await here.outside('/tell-us/back', { code })).text
  const [first] = await queue(await here.as(here.people.dsl))
  return { text, code, back, concernId: first?.concernId ?? '' }
}
/** The record is nobody else's, and the receipt shows nothing of it. */
async function showsNothing(
  { as, people }: Reporting,
  { concernId, back }: Awaited<ReturnType<typeof told>>,
) {
  for (const text of [await back()]) assert.doesNotMatch(text, /Tillerby|Jonah|frightened|C-[2-9A-Z]{4}/)
  await assert.rejects(concern(await as(people.parent), { concernId }), Refusal)
}

test('RB-1.85 a parent tells the school without an account: the lead reads that it is from a parent, and the parent has a receipt and not the record', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, notices, read } = here
  const sent = await told(here, { contact: '07700 900123' })
  assert.equal(await notices(people.dsl), 1)
  const record = await read(people.dsl, sent.concernId)
  assert.match(record, /a parent who gave no name/)
  assert.match(record, /How to reach the writer 07700 900123/)
  assert.match(await sent.back(), /Somebody at school has read what you told us/)
  await showsNothing(here, sent)
})

test('a door behind which nobody leads safeguarding is not kept', async t => {
  const here = await reportingUnder(t, 'redbridge')
  const { people, as } = here
  await shows(here, 'RB-1.85', 'Kept', /Open/)
  const head = await as(people.head)
  for (const { duty, holders } of (await appointmentsBoard(head)).rows)
    if (duty === 'dsl' || duty === 'deputy-dsl')
      for (const { appointmentId } of holders) await endAppointment(head, { appointmentId, when: 'now' })
  await shows(here, 'RB-1.85', 'Not kept', /Nobody leads safeguarding/)
})

test('RB-A.32 whoever works or helps here has the report button on every page, and it takes a report before anything else is asked of them', async t => {
  const { people, get, enter, report, notices } = await reportingUnder(t, 'redbridge')
  const here = [people.teacher, people.office, people.technician, people.volunteer, people.dpo]
  for (const [n, who] of here.entries()) {
    // An agreement that they have not signed stands before every other page.
    const door = await get(await enter(who), '/report-a-concern')
    assert.equal(door.statusCode, 200)
    assert.match(door.body, /href="\/s\/larkmoor\/report-a-concern\/child"/)
    await report(who)
    assert.equal(await notices(people.dsl), n + 1, who.name)
  }
})

test('AL-26.6 whoever of the community gets an offensive message tells the lead in the same minute, its words pasted in, and has a receipt at once', async t => {
  const here = await reportingUnder(t, 'allington')
  const { people, notices, read, clock } = here
  const words = 'You are scum and so is your kid'
  for (const [n, source] of ['parent', 'visitor'].entries()) {
    const { concernId } = await told(here, { source, saw: `Sent to me last night: ${words}` })
    assert.deepEqual([await notices(people.dsl), await notices(people.deputy)], [n + 1, n + 1])
    assert.match(await read(people.dsl, concernId), new RegExp(words))
    clock.move({ minutes: 11 })
  }
})

test('BS-17.2 whoever helps or visits reports without an account: it reaches the lead, the deputies and the headteacher, and past the headteacher where it names them', async t => {
  const here = await reportingUnder(t, 'banks')
  const { people, notices, as, clock } = here
  const all = async () => [people.dsl, people.deputy, people.head].map(notices)
  await told(here, { source: 'visitor' })
  assert.deepEqual(await Promise.all(await all()), [1, 1, 1])
  // Of what comes from outside somebody is told once in ten minutes.
  clock.move({ minutes: 11 })
  const named = { ...TOLD, source: 'visitor', saw: `${people.head.name} shouted at him.` }
  assert.equal((await here.outside('/tell-us', named)).status, 200)
  assert.deepEqual(
    await Promise.all(await all()),
    [1, 1, 1].map((n, at) => (at === 2 ? 1 : n + 1)),
  )
  const [, second] = await queue(await as(people.dsl))
  assert.ok(second)
  await assert.rejects(concern(await as(people.head), { concernId: second.concernId }), Refusal)
})

test('BS-19.3 a parent’s form asks for no account, gives a receipt, stands in the lead’s queue, and never shows anything of a child', async t => {
  const here = await reportingUnder(t, 'banks')
  assert.doesNotMatch((await here.outside('/tell-us')).text, /Sign in|password/i)
  const sent = await told(here, { saw: 'He and Asha Bell play a game for adults.' })
  assert.ok(sent.concernId)
  await showsNothing(here, sent)
})

test('AS-1.90 a parent’s worry gets a receipt and the minute by which it is read or goes on; late, it comes to the headteacher', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, pass, notices } = here
  const sent = await told(here)
  assert.match(sent.text, /If nobody has by 30 November 2026 at 10:\d\d am, it goes on to the next person/)
  assert.match(await sent.back(), /Nobody has read it yet/)
  await pass({ hours: 2 })
  await pass({ hours: 2 })
  assert.equal(await notices(people.head), 1)
  await showsNothing(here, sent)
})

test('AS-3.14 anybody of the community tells the school without signing in, sees where it stands and when it goes on; late, it comes to the headteacher', async t => {
  const here = await reportingUnder(t, 'ashover')
  const { people, pass, notices, read } = here
  assert.match((await here.outside('/tell-us')).text, /Somebody else/)
  const sent = await told(here, { source: 'visitor', rightNow: 'danger' })
  assert.match(sent.text, /If nobody has by 30 November 2026 at 8:\d\d am/)
  assert.match(await sent.back(), /Nobody has read it yet/)
  await pass({ minutes: 15 })
  await pass({ minutes: 15 })
  assert.equal(await notices(people.head), 1)
  await read(people.head, sent.concernId)
  assert.match(await sent.back(), /Somebody at school has read/)
})
