import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client, type ClientConfig } from 'pg'
import type { Cast } from '../../../test/world.ts'
import { systemActor } from '../../platform/call.ts'
import { newId } from '../../words/ids.ts'
import { allegation } from './allegation-world.test.ts'
import { ANSWERS } from './procedure-answers.test.ts'
import { beginProcedure } from './commands/begin-procedure.ts'
import { nameAdult } from './commands/name-adult.ts'
import { noteLateSteps } from './commands/note-late-steps.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { recordProcedureStep } from './commands/record-procedure-step.ts'
import { proceduresToBegin } from './queries/procedures-to-begin.ts'
import { referenceSays } from './queries/reference-says.ts'

type Here = Awaited<ReturnType<typeof allegation>>

const sweep = ({ callOf, schools }: Here) =>
  noteLateSteps(callOf(schools.larkmoor, systemActor('adults.ladder')), {})

async function keeper(t: { after(done: () => Promise<void>): void }, address: ClientConfig) {
  const client = new Client(address)
  await client.connect()
  t.after(() => client.end())
  return client
}

test('the LADO is to be contacted within one working day: then it is late, and whoever answers is told once, under seal', async t => {
  const here = await allegation(t)
  const { clock, people, addresses, run } = here
  const client = await keeper(t, addresses.keeper)
  const notices = async () =>
    (
      await client.query(
        `select person_id, template, is_sealed from messages.outbox where created_at = $1 order by created_at`,
        [clock.now().toString()],
      )
    ).rows
  const [timed] = (await run()).run.clocks
  assert.equal(timed?.step, 'lado')
  assert.equal(
    clock
      .now()
      .until(timed?.dueAt ?? clock.now())
      .total('hours'),
    24,
  )
  clock.move({ hours: 23 })
  assert.deepEqual(await sweep(here), { told: 0 })
  clock.move({ hours: 1 })
  assert.deepEqual(await sweep(here), { told: 1 })
  assert.deepEqual(await notices(), [{ person_id: people.head.id, template: 'waits', is_sealed: true }])
  clock.move({ days: 3 })
  assert.deepEqual(await sweep(here), { told: 0 })
  await here.record('lado')
  assert.deepEqual((await run()).run.clocks, [])
  // Not one of its clocks stands where other rooms' deadlines do.
  assert.equal((await client.query('select 1 from platform.deadline')).rowCount, 0)
})

test('while nobody answers for it the clock waits for whoever comes', async t => {
  const here = await allegation(t)
  const { as, people, clock, vice, concernId } = here
  for (const who of [people.head, people.chair, vice]) await passOnAdult(await as(who), { concernId })
  clock.move({ days: 4 })
  assert.deepEqual(await sweep(here), { told: 0 })
})

test('clocks of records that nobody answers for keep nobody else from being told, however many there are', async t => {
  const here = await allegation(t)
  const { as, people, clock, vice, concernId, runId } = here
  for (const who of [people.head, people.chair, vice]) await passOnAdult(await as(who), { concernId })
  const client = await keeper(t, here.addresses.keeper)
  await client.query(
    `insert into adults.procedure_clock (school_id, id, run_id, concern_id, step, rule, started_at, due_at)
     select school_id, gen_random_uuid(), run_id, concern_id, 'other-' || n, rule, started_at, started_at
       from adults.procedure_clock, generate_series(1, 500) n where run_id = $1 and step = 'lado'`,
    [runId],
  )
  const other = await here.report(people.deputy.name)
  await beginProcedure(await as(people.head), { concernId: other.concernId, key: 'staff-allegation' })
  clock.move({ days: 4 })
  assert.deepEqual(await sweep(here), { told: 1 })
})

test('nobody but its case manager reads, begins or records: it is answered as what does not exist', async t => {
  const here = await allegation(t)
  const { as, people, concernId, runId, run } = here
  const others: readonly Cast[] = [people.chair]
  const no = { kind: 'not-found' }
  for (const who of others)
    for (const id of [concernId, newId()]) {
      await assert.rejects(proceduresToBegin(await as(who), { concernId: id }), no)
      await assert.rejects(referenceSays(await as(who), { concernId: id }), no)
      await assert.rejects(beginProcedure(await as(who), { concernId: id, key: 'staff-allegation' }), no)
      const sent = { concernId: id, runId, step: 'safe', typed: ANSWERS['safe'] }
      await assert.rejects(recordProcedureStep(await as(who), sent), no)
    }
  for (const who of [people.volunteer, people.dsl, people.technician, people.teacher])
    await assert.rejects(run(who), { kind: 'not-allowed' })
  // Of a run on another record, too.
  const other = await here.report(people.deputy.name)
  const sent = { concernId: other.concernId, runId, step: 'safe', typed: ANSWERS['safe'] }
  await assert.rejects(recordProcedureStep(await as(people.head), sent), no)
})

test('whoever is named afterwards, and whoever passes it on, loses the run with the record; whoever comes goes on with it', async t => {
  const here = await allegation(t)
  const { as, people, concernId, run, record } = here
  await record('safe')
  await nameAdult(await as(people.head), { concernId, personId: people.chair.id })
  await assert.rejects(run(people.head), { kind: 'not-found' })
  await assert.rejects(run(people.chair), { kind: 'not-found' })
  const found = await run(here.vice)
  assert.equal(found.run.entries.length, 1)
  const sent = { concernId, runId: here.runId, step: 'leave', typed: ANSWERS['leave'] }
  await recordProcedureStep(await as(here.vice), sent)
  assert.equal((await run(here.vice)).run.entries.length, 2)
})

test('of two who record a step at once one is kept, and the other is told', async t => {
  const { as, people, concernId, runId, run } = await allegation(t)
  const head = await as(people.head)
  const sent = { concernId, runId, step: 'safe', typed: ANSWERS['safe'] }
  const both = await Promise.allSettled([recordProcedureStep(head, sent), recordProcedureStep(head, sent)])
  const refused = both.filter(({ status }) => status === 'rejected')
  assert.equal(refused.length, 1)
  assert.match(JSON.stringify(refused), /Somebody else has recorded this meanwhile/)
  await assert.rejects(recordProcedureStep(head, sent), { kind: 'invalid' })
  assert.equal((await run()).run.entries.length, 1)
})

test('with SQL in another’s name no run, entry or clock is seen, changed or added, and none is erased', async t => {
  const { addresses, schools, people, clock, concernId, runId, record } = await allegation(t)
  await record('safe')
  const client = await keeper(t, addresses.app)
  const by = async (person: Cast | undefined, sql: string, actor = '') => {
    await client.query('begin')
    try {
      await client.query(
        `select set_config('app.school', $1, true), set_config('app.person', $2, true),
                set_config('app.actor', $3, true), set_config('app.now', $4, true)`,
        [schools.larkmoor.id, person?.id ?? '', actor, clock.now().toString()],
      )
      return (await client.query(sql)).rowCount
    } finally {
      await client.query('rollback')
    }
  }
  const tables = ['procedure_run', 'procedure_entry', 'procedure_clock']
  for (const table of tables) {
    assert.equal(await by(people.head, `select 1 from adults.${table}`), 1)
    for (const who of [undefined, people.volunteer, people.dsl, people.chair, people.technician])
      assert.equal(await by(who, `select 1 from adults.${table}`), 0, table)
    await assert.rejects(by(people.head, `delete from adults.${table}`), /permission denied/)
    await assert.rejects(
      by(people.head, `update adults.${table} set concern_id = concern_id`),
      /permission denied/,
    )
  }
  assert.equal(await by(people.volunteer, `update adults.procedure_clock set stopped_at = now()`), 0)
  // Whatever moves clocks sees the clocks, and no word beside them; another part of the product not even those.
  const seen = async (actor: string) => {
    const found: (number | null)[] = []
    for (const table of tables) found.push(await by(undefined, `select 1 from adults.${table}`, actor))
    return found
  }
  assert.deepEqual(await seen('adults.ladder'), [0, 0, 1])
  assert.deepEqual(await seen('deadlines.sweep'), [0, 0, 0])
  for (const id of [concernId, newId()])
    await assert.rejects(
      by(
        people.volunteer,
        `insert into adults.procedure_clock (school_id, id, run_id, concern_id, step, rule, started_at, due_at)
         values (platform.current_school(), gen_random_uuid(), '${runId}', '${id}', 'x', '{}', now(), now())`,
      ),
      /row-level security/,
    )
})
