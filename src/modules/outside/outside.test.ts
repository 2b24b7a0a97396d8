import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markupErrors } from '../../../test/page-rules.ts'
import { systemActor } from '../../platform/call.ts'
import { sayMoment } from '../../platform/clock.ts'
import { register } from '../adults/queries/register.ts'
import { concern } from '../concerns/queries/concern.ts'
import { readConcern } from '../concerns/commands/read-concern.ts'
import { reportConcern } from '../concerns/index.ts'
import { apart } from '../concerns/queries/apart.ts'
import { queue } from '../concerns/queries/queue.ts'
import { sendOwed } from '../messages/index.ts'
import { sweep } from './jobs/sweep.ts'
import { MOST_READ_ONE_BY_ONE } from './limits.ts'
import { outside } from './outside-world.test.ts'
import { readTwoWords, WORDS } from './two-words.ts'

const SAW = 'Jonah had a bruise, and said "get off".'

test('a parent tells of a child without an account; the lead reads every word, and how to reach them', async t => {
  const { ask, as, people, rows } = await outside(t)
  const sent = await ask('/tell-us', {
    ...{ route: 'child', aboutChild: 'Jonah Tillerby', saw: SAW, source: 'parent', rightNow: 'danger' },
    ...{ name: 'Mrs Bell', contact: '07700 900123' },
  })
  assert.equal(sent.status, 200)
  assert.match(sent.body, /Sent\. Thank you/)
  assert.doesNotMatch(sent.body, /C-[2-9A-Z]{4}-|Jonah|bruise/)
  const lead = await as(people.dsl)
  const [one] = await queue(lead)
  const found = await concern(lead, { concernId: one?.concernId })
  assert.deepEqual(
    [found.saw, found.source, found.signedAs, found.reporterId, found.reporterContact, found.rightNow],
    [SAW, 'parent', 'Mrs Bell', null, '07700 900123', 'danger'],
  )
  const logged = await rows(`select body from platform.audit_entry where chain = 'concerns'`)
  assert.ok(logged.length > 0)
  for (const { body } of logged.filter(({ body }) => String(body).includes('from-outside')))
    assert.match(String(body), /"person": ?null/)
})

test('about an adult it goes to the headteacher alone, about the headteacher to the chair alone', async t => {
  const { ask, as, people } = await outside(t)
  await ask('/tell-us', { route: 'adult', about: 'the cook', saw: 'He shouts.' })
  await ask('/tell-us', { route: 'adult', about: 'Mrs Calloway', saw: 'She shouts.' }, { from: '192.0.2.2' })
  await ask('/tell-us', { saw: 'I am not sure, but something is wrong.' })
  const lists = [await register(await as(people.head)), await register(await as(people.chair))]
  assert.deepEqual(
    lists.map(({ all }) => all),
    [2, 1],
  )
  assert.deepEqual(await queue(await as(people.dsl)), [])
})

test('said to be about a child, words that name an adult here go to both, kept from that adult', async t => {
  const { ask, as, people } = await outside(t)
  await ask('/tell-us', { route: 'child', aboutChild: 'my son', saw: 'Priya Anand-Cole would not listen.' })
  assert.deepEqual(await queue(await as(people.dsl)), [])
  assert.equal((await queue(await as(people.deputy))).length, 1)
  assert.equal((await register(await as(people.head))).all, 1)
})

test('no page outside names anybody who works here, nor asks whether it is about them', async t => {
  const { ask, people } = await outside(t)
  const shown = await ask('/tell-us')
  const sent = await ask('/tell-us', { route: 'child', saw: `I told ${people.teacher.name}.` })
  assert.equal(sent.status, 200)
  for (const { name } of [people.head, people.dsl, people.deputy, people.chair])
    assert.ok(!shown.body.includes(name.split(' ').at(-1) ?? name), name)
})

test('an empty form is refused kindly, a file in words too, and nothing that was typed is lost', async t => {
  const { ask, as, people } = await outside(t)
  const empty = await ask('/tell-us', { name: 'Mrs Bell', contact: 'Ring after six', source: 'parent' })
  assert.equal(empty.status, 422)
  assert.match(empty.body, /One sentence is enough/)
  assert.match(empty.body, /value="Mrs Bell"/)
  assert.match(empty.body, /value="Ring after six"/)
  const file = await ask('/worry-box', { saw: 'look data:image/png;base64,AAAA', isAdult: 'no' })
  assert.equal(file.status, 422)
  assert.match(file.body, /cannot be sent here/)
  assert.match(file.body, /look data:image/)
  assert.match(file.body, /value="no" checked/)
  for (const { body } of [empty, file]) assert.deepEqual(markupErrors(body), [])
  assert.match((await ask('/worry-box', {})).body, /A few words are enough/)
  assert.deepEqual(await queue(await as(people.dsl)), [])
})

test('a flood loses nothing, waits apart, and tells nobody more than once in ten minutes', async t => {
  const { ask, rows, as, people, callOf, schools, clock } = await outside(t)
  const all = MOST_READ_ONE_BY_ONE.address + 12
  for (let n = 0; n < all; n++)
    assert.equal(
      (await ask('/tell-us', { route: 'child', saw: `Number ${n}`, rightNow: 'danger' })).status,
      200,
    )
  const [{ kept }] = await rows('select count(*)::int as kept from concerns.concern')
  const [{ held }] = await rows('select count(*)::int as held from concerns.held')
  assert.deepEqual([kept, held], [all, 12])
  const told = async () => (await rows('select person_id from messages.outbox where is_sealed')).length
  assert.equal(await told(), 1)
  clock.move({ minutes: 11 })
  await sendOwed(callOf(schools.larkmoor, systemActor('messages.send-owed')))
  await sendOwed(callOf(schools.larkmoor, systemActor('messages.send-owed')))
  assert.equal(await told(), 2)
  const listed = await queue(await as(people.dsl))
  assert.equal(listed.length, MOST_READ_ONE_BY_ONE.address)
  const lead = await as(people.dsl)
  assert.equal((await apart(lead)).count, 12)
  const shown = await ask('/concerns', undefined, { as: people.dsl })
  assert.match(shown.body, /12 more from outside wait apart/)
  const [first] = await queue(lead, { which: 'outside' })
  await readConcern(lead, { concernId: first?.concernId })
  assert.equal((await apart(lead)).count, 11)
  await reportConcern(await as(people.teacher), { saw: 'From the playground', rightNow: 'danger' })
  const [worst] = await queue(lead)
  assert.equal((await concern(lead, { concernId: worst?.concernId })).source, 'staff')
})

test('nothing leads to whoever wrote: no address, no session, no person, though they are signed in', async t => {
  const { ask, worry, rows, people, clock, callOf, schools } = await outside(t)
  const shown = await ask('/worry-box', undefined, { as: people.pupil })
  assert.doesNotMatch(shown.body, new RegExp(`${people.pupil.name}|Signed in|data-keep=|data-idle`))
  const [before] = await rows('select max(last_seen_at)::text as at from access.session')
  clock.move({ minutes: 3 })
  await worry({ saw: 'Help', isAdult: 'no' }, { as: people.pupil, from: '198.51.100.77' })
  const [after] = await rows('select max(last_seen_at)::text as at from access.session')
  assert.deepEqual(after, before)
  const kept = await rows('select row_to_json(c)::text as whole from concerns.concern c')
  const entries = await rows(
    "select body::text as whole from platform.audit_entry where at >= now() - interval '99 years'",
  )
  for (const { whole } of [...kept, ...entries]) assert.ok(!String(whole).includes('198.51.100.77'))
  assert.ok(!kept.some(({ whole }) => String(whole).includes(people.pupil.id)))
  const [one] = await rows('select started_at::text, reported_at::text from outside.count, concerns.concern')
  assert.notEqual(one?.started_at, one?.reported_at)
  clock.move({ hours: 2 })
  await sweep.run(callOf(schools.larkmoor, systemActor('outside.sweep')))
  assert.deepEqual(await rows('select * from outside.count'), [])
})

test('two words are two of 4,096 or more, none twice, each short and plain', () => {
  assert.ok(WORDS.length >= 4_096)
  assert.equal(new Set(WORDS).size, WORDS.length)
  assert.deepEqual(
    WORDS.filter(word => !/^[a-z]{3,9}$/.test(word)),
    [],
  )
  for (const word of [
    'kill',
    'die',
    'naked',
    'bed',
    'secret',
    'touch',
    'ugly',
    'fat',
    'pig',
    'stupid',
    'hate',
  ])
    assert.ok(!WORDS.includes(word), word)
  assert.equal(readTwoWords('Maple,\nOtter '), 'maple otter')
  assert.equal(readTwoWords('maple'), undefined)
})

test('whoever tells the school is never told that it goes on sooner than it does, whichever register it went to', async t => {
  const { ask, rows, clock } = await outside(t)
  for (const [control, minutes] of [
    ['concerns.acknowledge-and-escalate', 30],
    ['adults.climbs-unread', 90],
  ] as const)
    await rows(
      `update platform.setting set parameters = jsonb_build_object('minutes', $2::int, 'inDanger', 10) where control = $1`,
      [control, minutes],
    )
  const said = `If nobody has by ${sayMoment(clock.now().add({ minutes: 90 }))}, it goes on`
  for (const route of ['child', 'adult'])
    assert.ok((await ask('/tell-us', { route, saw: 'He shouts at her.' })).body.includes(said), route)
})
