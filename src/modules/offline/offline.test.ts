import assert from 'node:assert/strict'
import { test } from 'node:test'
import { systemActor } from '../../platform/call.ts'
import { register } from '../adults/queries/register.ts'
import { concern } from '../concerns/queries/concern.ts'
import { queue } from '../concerns/queries/queue.ts'
import { MOST_READ_ONE_BY_ONE } from '../outside/limits.ts'
import { openAgain } from './listeners/open-again.ts'
import { DOOR, phone } from './phone.test.ts'

test('the blank form names nobody who works here and nobody who is signed in', async t => {
  const { ask, people, body } = await phone(t)
  const shown = await ask(DOOR, undefined, { as: people.teacher })
  for (const page of [body, shown.body])
    for (const { name } of [people.teacher, people.dsl, people.head, people.pupil])
      assert.ok(!page.includes(name), name)
  assert.doesNotMatch(shown.body, /Signed in|data-keep=|data-idle|watchword\.js|watchword-[0-9a-f]+\.js/)
})

test('the blank form is light: what a phone keeps besides the look of every page is under 25 KB, unpacked', async t => {
  const { app, body } = await phone(t)
  const scripts = [...body.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map(([, url = '']) => url)
  assert.equal(scripts.length, 1)
  const [script] = await Promise.all(scripts.map(async url => (await app.inject({ url })).body))
  assert.match(script ?? '', /sealReport/)
  const bytes = Buffer.byteLength(body) + Buffer.byteLength(script ?? '')
  t.diagnostic(`page ${Buffer.byteLength(body)}, script ${Buffer.byteLength(script ?? '')}`)
  assert.ok(bytes < 25_000, String(bytes))
})

test('a sealed report comes into the lead’s queue, signed as not signed in, with both times', async t => {
  const { send, as, people, clock, rows } = await phone(t)
  const sent = await send({
    route: 'child',
    aboutChild: 'Jonah',
    saw: 'A bruise.',
    name: 'Jo Reid',
    rightNow: 'told',
  })
  assert.equal(sent.status, 200)
  assert.doesNotMatch(sent.body, /Jonah|bruise|Reid|C-[2-9A-Z]{4}/)
  const lead = await as(people.dsl)
  const [one] = await queue(lead)
  const found = await concern(lead, { concernId: one?.concernId })
  assert.deepEqual(
    [found.saw, found.about, found.signedAs, found.reporterId, found.source, found.rightNow],
    ['A bruise.', 'Jonah', 'Jo Reid, not signed in', null, 'staff', 'told'],
  )
  assert.equal(found.reportedAt.since(found.writtenAt).total('minutes'), 40)
  assert.ok(Temporal.Instant.compare(found.reportedAt, clock.now()) <= 0)
  // Nothing of it stays with the room: a day and a hash.
  const kept = await rows('select row_to_json(t)::text as whole from offline.taken t')
  assert.equal(kept.length, 1)
  assert.ok(!String(kept[0]?.whole).includes(one?.concernId ?? 'x'))
})

test('said to be written tomorrow, it was written when it came', async t => {
  const { send, as, people, clock } = await phone(t)
  await send({ route: 'child', saw: 'A bruise.', writtenAt: clock.now().add({ hours: 30 }).toString() })
  const lead = await as(people.dsl)
  const found = await concern(lead, { concernId: (await queue(lead))[0]?.concernId })
  assert.deepEqual(found.writtenAt, found.reportedAt)
})

test('the same envelope twice is one report', async t => {
  const { seal, ask, as, people } = await phone(t)
  const envelope = await seal({ route: 'child', saw: 'A bruise.' })
  for (const from of ['192.0.2.1', '192.0.2.9'])
    assert.equal((await ask(DOOR, envelope, { from })).status, 200)
  assert.equal((await queue(await as(people.dsl))).length, 1)
})

test('about an adult it goes to the headteacher alone, about the headteacher to the chair alone; not sure as an adult', async t => {
  const { send, as, people, rows } = await phone(t)
  await send({ route: 'adult', about: 'the cook', saw: 'He shouts.' })
  await send(
    { route: 'adult', about: people.head.name, saw: 'Shouts too.', secret: 't'.repeat(43) },
    '192.0.2.2',
  )
  await send({ saw: 'Something is wrong.', secret: 'u'.repeat(43) }, '192.0.2.3')
  const lists = [await register(await as(people.head)), await register(await as(people.chair))]
  assert.deepEqual(
    lists.map(({ all }) => all),
    [2, 1],
  )
  assert.deepEqual(await queue(await as(people.dsl)), [])
  const signed = await rows('select signed_as from adults.concern')
  for (const { signed_as } of signed) assert.match(String(signed_as), /not signed in/)
})

test('no envelope is refused in words, and nothing is kept of it', async t => {
  const { ask, rows } = await phone(t)
  for (const form of [{}, { saw: 'Jonah had a bruise' }, { keyId: 'x', envelope: 'y' }]) {
    const refused = await ask(DOOR, form)
    assert.equal(refused.status, 422)
    assert.match(refused.body, /no sealed report/)
    assert.doesNotMatch(refused.body, /bruise/)
  }
  assert.deepEqual(await rows('select * from offline.taken'), [])
})

test('more than many from one address are kept, and wait apart', async t => {
  const { send, rows } = await phone(t)
  for (let n = 0; n < MOST_READ_ONE_BY_ONE.address + 2; n++)
    assert.equal(
      (await send({ route: 'child', saw: `Number ${n}`, secret: String(n).padStart(43, 'n') })).status,
      200,
    )
  const [{ kept }] = await rows('select count(*)::int as kept from concerns.concern')
  const [{ held }] = await rows('select count(*)::int as held from concerns.held')
  assert.deepEqual([kept, held], [MOST_READ_ONE_BY_ONE.address + 2, 2])
})

test('one that cannot be opened is kept as it came; the lead learns of it, the network manager sees failed work, and mended it opens', async t => {
  const { seal, ask, as, people, rows, callOf, schools } = await phone(t)
  const envelope = await seal({ route: 'child', saw: 'A bruise.' })
  const [{ private_sealed: good }] = await rows('select private_sealed from offline.key')
  await rows('update offline.key set private_sealed = $1', [Buffer.alloc(80, 1)])
  assert.equal((await ask(DOOR, envelope)).status, 200)
  assert.deepEqual(await queue(await as(people.dsl)), [])
  assert.match((await ask('', undefined, { as: people.dsl })).body, /A report came that cannot be opened/)
  assert.match(
    (await ask('/sealed-reports', undefined, { as: people.dsl })).body,
    /One report cannot be opened/,
  )
  assert.doesNotMatch((await ask('', undefined, { as: people.teacher })).body, /cannot be opened/)
  const [{ id }] = await rows('select id from offline.unopened')
  const fact = { name: 'offline.not-opened', unopenedId: String(id) } as const
  const worker = callOf(schools.larkmoor, systemActor('offline.open-again'))
  await assert.rejects(openAgain.run(worker, fact), /cannot be opened|Unsupported|authenticate/)
  await rows('update offline.key set private_sealed = $1', [good])
  await openAgain.run(worker, fact)
  await openAgain.run(worker, fact)
  assert.equal((await queue(await as(people.dsl))).length, 1)
  const [left] = await rows('select sealed, opened_at is not null as is_opened from offline.unopened')
  assert.deepEqual(left, { sealed: null, is_opened: true })
})

test('one that was altered, or sealed to a key that is not ours, is refused and rings nobody; the device keeps it', async t => {
  const { seal, ask, as, people, rows } = await phone(t)
  const { keyId, envelope } = await seal({ route: 'child', saw: 'A bruise.' })
  const altered = envelope.slice(0, -1) + (envelope.endsWith('A') ? 'Q' : 'A')
  for (const form of [
    { keyId, envelope: altered },
    { keyId: crypto.randomUUID(), envelope },
  ]) {
    const refused = await ask(DOOR, form)
    assert.equal(refused.status, 422)
    assert.match(refused.body, /still sealed on the device/)
  }
  assert.deepEqual(await rows('select * from offline.unopened'), [])
  assert.doesNotMatch((await ask('', undefined, { as: people.dsl })).body, /cannot be opened/)
  assert.equal((await ask(DOOR, { keyId, envelope })).status, 200)
  assert.equal((await queue(await as(people.dsl))).length, 1)
})

test('a new key is made when the last has grown old, and the old one still opens what was sealed to it', async t => {
  const { seal, ask, as, people, clock, rows } = await phone(t)
  const envelope = await seal({ route: 'child', saw: 'From a phone in a drawer.' })
  clock.move({ hours: 24 * 181 })
  const { body } = await ask(DOOR)
  assert.ok(!body.includes(`data-key-id="${envelope.keyId}"`))
  assert.equal((await rows('select id from offline.key')).length, 2)
  await ask(DOOR, envelope)
  assert.equal((await queue(await as(people.dsl))).length, 1)
})
