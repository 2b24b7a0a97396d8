import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inUnit } from '../../platform/unit.ts'
import { declareFamily } from '../adults/commands/declare-family.ts'
import { concern } from '../concerns/queries/concern.ts'
import { appoint, recordRelationship } from '../people/index.ts'
import { alerting } from './alerts-world.test.ts'

type Here = Awaited<ReturnType<typeof alerting>>
type Who = keyof Here['people']

const EVERYBODY: readonly Who[] = [
  ...(['head', 'dsl', 'deputy', 'teacher', 'office', 'chair', 'governor', 'technician', 'dpo'] as const),
  ...(['volunteer', 'parent', 'pupil'] as const),
]

/** Nothing of it by any door: page, list, home, press, and a statement that forgot to ask who may. */
async function knowsNothing(here: Here, who: Who, alertId: string, why: string): Promise<void> {
  const { get, post, as, people } = here
  const person = people[who]
  const at = `/s/larkmoor/alerts/${alertId}`
  const none = `/s/larkmoor/alerts/${crypto.randomUUID()}`
  const bare = (body: string) => body.replace(/[0-9a-f-]{36}/g, 'ID')
  const [page, empty] = [await get(person, at), await get(person, none)]
  assert.equal(bare(page.body), bare(empty.body), `${why}: ${who} sees its page`)
  assert.ok([403, 404].includes(page.statusCode), `${why}: ${who} opens it`)
  for (const deed of [
    { deed: 'concern', route: 'child' },
    { deed: 'aside', why: 'test', words: 'x' },
    { deed: 'not-for-me' },
  ])
    assert.ok(
      [403, 404].includes((await post(person, at, deed)).statusCode),
      `${why}: ${who} presses ${deed.deed}`,
    )
  assert.doesNotMatch(
    (await get(person, '/s/larkmoor/alerts')).body,
    new RegExp(alertId),
    `${why}: ${who}’s list`,
  )
  assert.doesNotMatch((await get(person, '/s/larkmoor')).body, /alerts? waits?/i, `${why}: ${who}’s home`)
  const seen = await inUnit(await as(person), async ({ unit }) =>
    Promise.all(
      ['alert', 'place', 'outcome'].map(
        async table =>
          (await sql`select * from ${sql.table(`alerts.${table}`)}`.execute(unit.db)).rows.length,
      ),
    ),
  )
  assert.deepEqual(seen, [0, 0, 0], `${why}: ${who} by SQL`)
}

async function onlyFor(here: Here, readers: readonly Who[], why: string): Promise<string> {
  const [found] = await here.rows('select id from alerts.alert')
  const alertId = String(found.id)
  for (const who of readers) {
    const page = await here.get(here.people[who], `/s/larkmoor/alerts/${alertId}`)
    assert.equal(page.statusCode, 200, `${why}: ${who} reads it`)
  }
  for (const who of EVERYBODY.filter(who => !readers.includes(who)))
    await knowsNothing(here, who, alertId, why)
  return alertId
}

test('each alert is for whoever would answer for it and for nobody else, least of all whom it is about: by no door', async t => {
  const cases: readonly [string, readonly Who[]][] = [
    ['Jonah Tillerby', ['dsl', 'deputy']],
    ['Dev Malhotra', ['head']],
    ['Ruth Calloway', ['chair']],
  ]
  for (const [name, readers] of cases) {
    const here = await alerting(t)
    await here.came({ person: { name } })
    await onlyFor(here, readers, name)
  }
})

test('about the chair, where there is no vice-chair, nobody reads an alert: it is a record that its ladder runs out of', async t => {
  const here = await alerting(t)
  await here.came({ person: { name: 'Gwen Adeyemi' } })
  await onlyFor(here, [], 'about the chair')
  assert.equal((await here.rows('select id from adults.concern')).length, 1)
  assert.deepEqual(
    [...(await here.casesOf(here.people.head)), ...(await here.casesOf(here.people.chair))],
    [],
  )
})

test('a lead who is a parent of the child knows nothing of it, also where that is recorded since', async t => {
  const here = await alerting(t)
  await here.came()
  await onlyFor(here, ['dsl', 'deputy'], 'before')
  await recordRelationship(await here.as(here.people.head), {
    ...{
      pupilId: here.people.pupil.id,
      personId: here.people.dsl.id,
      words: 'Mother',
      parentalResponsibility: 'yes',
    },
  })
  await onlyFor(here, ['deputy'], 'since')
})

test('whoever says that the subject is of their family knows nothing of it from that moment, and it goes on', async t => {
  const here = await alerting(t)
  const { people, as, aMinute, casesOf } = here
  await here.came({ person: { name: 'Łukasz Wraythorne' } })
  await onlyFor(here, ['head'], 'before')
  await declareFamily(await as(people.head), { personId: people.teacher.id })
  await onlyFor(here, [], 'since')
  await aMinute()
  assert.equal((await casesOf(people.chair)).length, 1)
  assert.deepEqual(await casesOf(people.head), [])
})

test('it follows the duty: whoever acts as headteacher reads it too, the old one no more, and with nobody there it goes on', async t => {
  const here = await alerting(t)
  const { people, as, aMinute, casesOf, clock } = here
  await here.came({ person: { name: 'Dev Malhotra' } })
  const acting = { personId: people.deputy.id, duty: 'headteacher', acting: 'yes', startsOn: '2026-11-23' }
  await appoint(await as(people.head), acting)
  await onlyFor(here, ['head', 'deputy'], 'acting')
  for (const who of [people.head, people.deputy])
    await here.rows(
      `update people.appointment set ends_on = '2026-11-22', starts_on = '2026-11-01' where person_id = $1 and duty = 'headteacher'`,
      [who.id],
    )
  clock.move({ minutes: 1 })
  await onlyFor(here, [], 'nobody')
  await aMinute()
  assert.equal((await casesOf(people.chair)).length, 1)
})

test('whom it is about reads nothing of it by a duty that they are given since', async t => {
  const here = await alerting(t)
  const { people, as } = here
  await here.came({ person: { name: people.teacher.name } })
  const acting = { personId: people.teacher.id, duty: 'headteacher', acting: 'yes', startsOn: '2026-11-23' }
  await appoint(await as(people.head), acting)
  await onlyFor(here, ['head'], 'acting since')
})

test('“Not for me” makes it a record that is kept from whoever pressed, before whoever comes next', async t => {
  const here = await alerting(t)
  const { people, post, ofChildren, concernsOf } = here
  await here.came()
  const [one] = await ofChildren(people.dsl)
  assert.equal(
    (await post(people.dsl, `/s/larkmoor/alerts/${one?.alertId}`, { deed: 'not-for-me' })).statusCode,
    303,
  )
  assert.deepEqual(await concernsOf(people.dsl), [])
  assert.equal((await concernsOf(people.deputy)).length, 1)
  await onlyFor(here, [], 'passed on')

  const other = await alerting(t)
  await other.came({ person: { name: 'Dev Malhotra' } })
  const [two] = await other.ofAdults(other.people.head)
  await other.post(other.people.head, `/s/larkmoor/alerts/${two?.alertId}`, { deed: 'not-for-me' })
  assert.deepEqual(await other.casesOf(other.people.head), [])
  assert.equal((await other.casesOf(other.people.chair)).length, 1)
})

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
