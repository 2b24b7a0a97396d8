import assert from 'node:assert/strict'
import { test } from 'node:test'
import { concern } from '../concerns/queries/concern.ts'
import { appoint } from '../people/index.ts'
import { alerting } from './alerts-world.test.ts'
import { onlyFor } from './only-for.test.ts'

test('whoever presses answers the first question: what the lead says is about an adult is gone from the leads, and is no report of theirs', async t => {
  for (const [route, cases, concerns] of [
    ['adult', 1, 0],
    ['both', 1, 1],
    ['not-sure', 1, 1],
    ['child', 0, 1],
  ] as const) {
    const here = await alerting(t)
    const { people, get, post } = here
    await here.came()
    const [one] = await here.ofChildren(people.dsl)
    const done = await post(people.dsl, `/s/larkmoor/alerts/${one?.alertId}`, {
      deed: 'concern',
      route,
      line: '',
    })
    assert.equal(done.statusCode, 303)
    const counted = [(await here.casesOf(people.head)).length, (await here.concernsOf(people.deputy)).length]
    assert.deepEqual(counted, [cases, concerns], route)
    await onlyFor(here, [], route)
    const own = await get(people.dsl, '/s/larkmoor/my-reports')
    assert.doesNotMatch(own.body, /[CA]-[2-9A-Z]{4}-[2-9A-Z]{4}/)
    if (route !== 'both') continue
    // The child’s own record tells nothing of the alert.
    const [child] = await here.concernsOf(people.deputy)
    const record = await concern(await here.as(people.deputy), { concernId: child?.concernId })
    assert.doesNotMatch(JSON.stringify(record), /get out of school|Filter/)
  }
})

test('the headteacher presses, and the record is theirs to answer: not as its reporter, and with their line in it', async t => {
  const here = await alerting(t)
  const { people, post, get } = here
  await here.came({ person: { name: 'Dev Malhotra' }, text: 'Copied the staff folder.' })
  const [one] = await here.ofAdults(people.head)
  const done = await post(people.head, `/s/larkmoor/alerts/${one?.alertId}`, {
    ...{ deed: 'concern', route: 'adult', line: 'He was asked to move nothing.' },
  })
  const record = await get(people.head, String(done.headers['location']))
  for (const says of [/Copied the staff folder\./, /He was asked to move nothing\./, /Dev Malhotra/])
    assert.match(record.body, says)
  assert.deepEqual(await here.rows('select part from adults.reader'), [{ part: 'case-manager' }])
  assert.doesNotMatch((await get(people.head, '/s/larkmoor/my-reports')).body, /A-[2-9A-Z]{4}/)
})

test('no concern, with a reason: it waits no more, stands with who, why and when for the same readers, and nothing reports it', async t => {
  const here = await alerting(t)
  const { people, post, get } = here
  await here.came()
  const [one] = await here.ofChildren(people.dsl)
  const at = `/s/larkmoor/alerts/${one?.alertId}`
  const bare = await post(people.dsl, at, { deed: 'aside', words: 'The class read a play.' })
  assert.equal(bare.statusCode, 422)
  assert.match(bare.body, /Select why it is no concern/)
  assert.match(bare.body, /The class read a play\./)
  assert.equal(
    (await post(people.dsl, at, { deed: 'aside', why: 'harmless', words: 'The class read a play.' }))
      .statusCode,
    303,
  )
  const kept = await get(people.deputy, at)
  assert.match(kept.body, /Made no concern by Priya Anand-Cole/)
  assert.match(kept.body, /The class read a play\./)
  assert.doesNotMatch(kept.body, /Make it a concern/)
  assert.equal((await post(people.deputy, at, { deed: 'concern', route: 'child' })).statusCode, 409)
  here.clock.move({ hours: 9 })
  await here.aMinute()
  assert.deepEqual(await here.rows('select id from concerns.concern'), [])
})

test('however many wait, each has a page: the head says how many there are, worst first', async t => {
  const here = await alerting(t)
  const { people, get, clock } = here
  for (let n = 0; n < 53; n++) {
    if (n === 40) clock.move({ minutes: 1 })
    await here.came({ text: `Number ${n}.`, severity: n === 52 ? 'high' : 'low' })
  }
  const first = await get(people.dsl, '/s/larkmoor/alerts')
  assert.match(first.body, /53 alerts wait for you/)
  assert.match(first.body, /1 to 50 of 53/)
  assert.ok(first.body.indexOf('High') < first.body.indexOf('Low'))
  assert.match((await get(people.dsl, '/s/larkmoor/alerts?page=2')).body, /51 to 53 of 53/)
  assert.match((await get(people.dsl, '/s/larkmoor')).body, /53 alerts wait/)
  // Whoever answers for adults too meets each of those once.
  await appoint(await here.as(people.head), {
    ...{ personId: people.dsl.id, duty: 'headteacher', acting: 'yes', startsOn: '2026-11-23' },
  })
  await here.came({ person: { name: 'Dev Malhotra' } })
  await here.came({ person: { name: 'Nobody Such' } })
  const pages = [
    await get(people.dsl, '/s/larkmoor/alerts'),
    await get(people.dsl, '/s/larkmoor/alerts?page=2'),
  ]
  assert.deepEqual(
    pages.map(({ body }) => body.match(/Perhaps an adult/g)?.length ?? 0),
    [2, 0],
  )
  assert.match(
    (await get(people.dsl, '/s/larkmoor')).body,
    /2 alerts wait for you that may be about an adult[^]*Only whoever would answer for it sees this/,
  )
})

test('two press at once: one makes it a concern, and the other is told', async t => {
  const here = await alerting(t)
  const { people, post } = here
  await here.came()
  const [one] = await here.ofChildren(people.dsl)
  const at = `/s/larkmoor/alerts/${one?.alertId}`
  const deed = { deed: 'concern', route: 'child', line: '' }
  const done = await Promise.all([post(people.dsl, at, deed), post(people.deputy, at, deed)])
  assert.equal(done.filter(({ statusCode }) => statusCode === 303).length, 1)
  assert.ok(done.some(({ statusCode }) => [404, 409].includes(statusCode)))
  assert.equal((await here.rows('select id from concerns.concern')).length, 1)
})
