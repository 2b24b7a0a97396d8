import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordPerson, recordRelationship } from '../people/index.ts'
import { readConcern } from '../concerns/commands/read-concern.ts'
import { concern } from '../concerns/queries/concern.ts'
import { alerting } from './alerts-world.test.ts'

type Here = Awaited<ReturnType<typeof alerting>>
/** Before whom it waits, and in which register it stands. */
async function standing({ ofChildren, ofAdults, concernsOf, casesOf, people }: Here) {
  return {
    leads: (await ofChildren(people.dsl)).length,
    head: (await ofAdults(people.head)).length,
    chair: (await ofAdults(people.chair)).length,
    concerns: (await concernsOf(people.deputy)).length,
    cases: (await casesOf(people.head)).length + (await casesOf(people.chair)).length,
  }
}
const NONE = { leads: 0, head: 0, chair: 0, concerns: 0, cases: 0 }

test('about one pupil it waits before the leads; about an adult, nobody or a doubt before whoever answers for adults', async t => {
  const here = await alerting(t)
  const cases = [
    [{ name: 'Jonah Tillerby' }, 'child null'],
    [{ name: 'Tillerby, Jonah' }, 'child null'],
    [{ name: 'Łukasz Wraythorne' }, 'adult headteacher'],
    [{ email: 'Lukasz.Wraythorne@larkmoor.example' }, 'adult headteacher'],
    [{ name: 'Marguerite Oakshaw-Dunn' }, 'adult headteacher'],
    [{ name: 'Priya Anand-Cole' }, 'adult headteacher'],
    [{ account: 'LARKMOOR\\dmalhotra' }, 'adult headteacher'],
    [{ name: 'Jonah Tillerby', account: 'dmalhotra' }, 'adult headteacher'],
    [{ name: 'Nobody Such' }, 'adult headteacher'],
    [{ account: 'kiosk' }, 'adult headteacher'],
    [{ name: 'Ruth Calloway' }, 'adult chair-of-governors'],
    [{ account: 'rcalloway' }, 'adult chair-of-governors'],
    [{ email: 'ruth.calloway@larkmoor.example' }, 'adult chair-of-governors'],
    [{ name: 'Siobhán O’Rourke' }, 'adult chair-of-governors'],
  ] as const
  for (const [person] of cases) await here.came({ person })
  const places = await here.rows(
    'select p.side, p.duty from alerts.alert a join alerts.place p on p.alert_id = a.id order by a.received_at, substring(a.reference, 3)::int',
  )
  for (const [n, [person, where]] of cases.entries())
    assert.equal(`${places[n]?.side} ${places[n]?.duty}`, where, JSON.stringify(person))
  assert.deepEqual(await standing(here), { ...NONE, leads: 2, head: 8, chair: 4 })
})

test('a name that a pupil and an adult bear is not sure, and is no child’s', async t => {
  const here = await alerting(t)
  await recordPerson(await here.as(here.people.head), {
    ...{ givenName: 'Jonah', familyName: 'Tillerby', kinds: 'staff', startsOn: '2026-11-01' },
  })
  await here.came()
  assert.deepEqual(await standing(here), { ...NONE, head: 1 })
})

test('about a pupil with words that name an adult here it never waits before the leads: whoever it opens to is asked', async t => {
  for (const text of [
    'Mail to Mrs Anand-Cole: meet me.',
    'Chat with Priya Anand-Cole.',
    'To: priya.anand.cole@larkmoor.example',
  ]) {
    const here = await alerting(t)
    await here.came({ text })
    assert.deepEqual(await standing(here), { ...NONE, head: 1 }, text)
    const [one] = await here.ofAdults(here.people.head)
    assert.match(
      (await here.get(here.people.head, `/s/larkmoor/alerts/${one?.alertId}`)).body,
      /Priya Anand-Cole/,
    )
    // Left until its time is over it stands in both, and the child’s record is kept from the lead who is named.
    here.clock.set('2026-11-23T11:00:00Z')
    await here.aMinute()
    assert.deepEqual(await standing(here), { ...NONE, concerns: 1, cases: 1 }, text)
    assert.deepEqual(await here.concernsOf(here.people.dsl), [], text)
  }
})

test('urgent by its severity, or by words that the policy has raised, it is a concern at once, with the clock of danger', async t => {
  const here = await alerting(t)
  await here.came({ severity: 'urgent' })
  assert.deepEqual(await standing(here), { ...NONE, concerns: 1 })
  const [one] = await here.concernsOf(here.people.dsl)
  const lead = await here.as(here.people.dsl)
  await readConcern(lead, { concernId: one?.concernId })
  const record = await concern(lead, { concernId: one?.concernId })
  assert.deepEqual(
    [record.rightNow, record.source, record.reporterId, record.signedAs, record.children.length],
    ['danger', 'alert', null, 'Filter at the gateway, an alert', 1],
  )
  await here.rows(
    `insert into platform.setting (school_id, control, key, in_force_from, written_at, parameters, parameters_version, product_version)
     values ($1, 'concerns.urgent-types', 'exploitation', '2026-09-01', '2026-09-01', $2, 3, '0')`,
    [
      here.schools.larkmoor.id,
      { kind: 'exploitation', raised: 'raised', told: ['dsl', 'deputy-dsl'], words: [], atDoor: 'not-named' },
    ],
  )
  await here.came({ severity: 'low', text: 'They wanted him to sell drugs.' })
  const raised = (await here.concernsOf(here.people.dsl)).find(({ raised }) => raised.length)
  assert.deepEqual(raised?.raised, ['exploitation'])
  await here.came({ severity: 'urgent', person: { name: 'Łukasz Wraythorne' } })
  await here.came({ severity: 'urgent', person: { name: 'Ruth Calloway' } })
  const after = await standing(here)
  assert.deepEqual(after, { ...NONE, concerns: 2, cases: 2 })
})

test('what nobody is left to read is a concern at once: the leads are the child’s family', async t => {
  const here = await alerting(t)
  const { people, as } = here
  for (const lead of [people.dsl, people.deputy])
    await recordRelationship(await as(people.head), {
      ...{ pupilId: people.pupil.id, personId: lead.id, words: 'Parent', parentalResponsibility: 'yes' },
    })
  await here.came()
  const [rung] = await here.rows('select duty from concerns.rung')
  assert.equal(rung.duty, 'headteacher')
  assert.deepEqual(await here.ofChildren(people.dsl), [])
})

test('a low one waits a week before it is a concern by itself', async t => {
  const here = await alerting(t)
  await here.came({ severity: 'low' })
  here.clock.move({ hours: 167 })
  await here.aMinute()
  assert.equal((await here.ofChildren(here.people.dsl)).length, 1)
  here.clock.move({ hours: 2 })
  await here.aMinute()
  assert.deepEqual(await here.ofChildren(here.people.dsl), [])
  assert.equal((await here.concernsOf(here.people.dsl)).length, 1)
})

test('unread as long as the policy lets a report wait it is a concern by itself, once, also after days down', async t => {
  const here = await alerting(t)
  await here.came()
  await here.came({ person: { name: 'Dev Malhotra' } })
  here.clock.move({ minutes: 119 })
  await here.aMinute()
  assert.deepEqual(await standing(here), { ...NONE, leads: 1, head: 1 })
  here.clock.set('2026-11-26T09:00:00Z')
  await Promise.all([here.aMinute(), here.aMinute()])
  await here.aMinute()
  assert.deepEqual(await standing(here), { ...NONE, concerns: 1, cases: 1 })
})

test('one whose place was never looked for, because the worker was down, finds it within the minute', async t => {
  const here = await alerting(t)
  await here.send({
    person: { name: 'Jonah Tillerby' },
    reference: 'x',
    time: '2026-11-23T08:05:00Z',
    text: 'A.',
    severity: 'low',
  })
  here.facts.splice(0)
  await here.aMinute()
  await here.aMinute()
  assert.deepEqual(await standing(here), { ...NONE, leads: 1 })
})

test('an alert about the child makes the record that a report makes, with a long address whole', async t => {
  const here = await alerting(t)
  await here.came({
    severity: 'urgent',
    address: `https://example.org/${'a'.repeat(3_000)}`,
    device: 'LAPTOP-1',
  })
  const [one] = await here.concernsOf(here.people.dsl)
  const record = await concern(await here.as(here.people.dsl), { concernId: one?.concernId })
  assert.match(record.othersSaid, /^Device: LAPTOP-1\nAddress: https:\/\/example\.org\/a{3000}$/)
  assert.match(record.happened, /^23 November 2026 at 8:05 am\. Severity, as the system has it: urgent\.$/)
})
