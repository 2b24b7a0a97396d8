import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { chains, readChain } from '../src/platform/audit/read-chain.ts'
import { sayVerdict, verifyChain } from '../src/platform/audit/verify.ts'
import { ERASER } from '../src/platform/db/addresses.ts'
import { confirmErasure } from '../src/modules/people/commands/confirm-erasure.ts'
import { holdErasure } from '../src/modules/people/commands/hold-erasure.ts'
import { liftHold } from '../src/modules/people/commands/lift-hold.ts'
import { renamePerson } from '../src/modules/people/commands/rename-person.ts'
import { erasureStops } from '../src/modules/people/queries/person-to-erase.ts'
import { proposeErasure } from '../src/modules/people/commands/propose-erasure.ts'
import { withdrawErasure } from '../src/modules/people/commands/withdraw-erasure.ts'
import { erasures } from '../src/modules/people/queries/erasures.ts'
import { endMembership } from '../src/modules/people/index.ts'
import { APP_DELETES } from './walls/global-tables.ts'
import { type Cast, world } from './world.ts'

process.env['WATCHWORD_KEY'] ??= Buffer.alloc(32, 7).toString('base64')

type World = Awaited<ReturnType<typeof world>>
const WHY = { rule: 'pupil-file', reason: 'The period of the schedule is over' }
const YES = { understood: 'yes' }

async function rowsOf({ addresses }: World, sql: string, values: unknown[] = []) {
  const client = new Client(addresses.keeper)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

/** They leave, and the day after nothing holds them here. */
async function left(here: World, person: Cast): Promise<void> {
  const memberships = await rowsOf(
    here,
    'select id from people.membership where person_id = $1 and ends_on is null',
    [person.id],
  )
  for (const { id } of memberships)
    await endMembership(await here.as(here.people.head), { membershipId: id, when: 'now' })
  here.clock.move({ days: 1 })
}

const proposed = async (here: World, person: Cast, more: object = {}): Promise<string> =>
  (await proposeErasure(await here.as(here.people.dpo), { personId: person.id, ...WHY, ...more })).erasureId

test('an erasure takes two people: whoever proposed it cannot confirm it, nor can whoever holds no duty', async t => {
  const here = await world(t)
  const { people, as } = here
  await left(here, people.pupil)
  await assert.rejects(proposeErasure(await as(people.office), { personId: people.pupil.id, ...WHY }), {
    kind: 'not-allowed',
  })
  const erasureId = await proposed(here, people.pupil)
  for (const who of [people.dpo, people.dsl, people.teacher])
    await assert.rejects(confirmErasure(await as(who), { erasureId, ...YES }), { kind: 'not-allowed' })
  await assert.rejects(confirmErasure(await as(people.head), { erasureId }), { kind: 'invalid' })
  await confirmErasure(await as(people.head), { erasureId, ...YES })
  await assert.rejects(confirmErasure(await as(people.chair), { erasureId, ...YES }), { kind: 'conflict' })
  const [done] = await erasures(await as(people.dsl), { erasureId })
  assert.equal(done?.name, 'Erased person')
  assert.equal(done?.confirmer, people.head.name)
})

test('the log says who erased, what and under which rule; the chain stays whole and holds no name', async t => {
  const here = await world(t)
  const { people, addresses, as, schools } = here
  await left(here, people.pupil)
  const erasureId = await proposed(here, people.pupil)
  await confirmErasure(await as(people.chair), { erasureId, ...YES })
  const [entry] = await rowsOf(here, `select body from platform.audit_entry where use_case = 'people.erase'`)
  const body = JSON.parse(String(entry?.['body'])) as Record<string, unknown>
  assert.equal(body['person'], people.chair.id)
  assert.equal(body['rule'], 'pupil-file')
  assert.deepEqual(body['ids'], [erasureId, people.pupil.id, people.dpo.id])
  const keeper = new Client(addresses.keeper)
  await keeper.connect()
  t.after(() => keeper.end())
  const root = (await chains(keeper)).find(one => one.schoolId === schools.larkmoor.id)?.root
  assert.match(
    sayVerdict(await verifyChain(readChain(keeper, schools.larkmoor.id, 'main'), root)),
    /^whole to entry \d+ of 2026-11-24$/,
  )
})

test('a hold on a person, or on a name that was not on the roll, stops the proposal and the confirmation', async t => {
  const here = await world(t)
  const { people, as } = here
  await left(here, people.pupil)
  const erasureId = await proposed(here, people.pupil)
  const reason = 'An inquiry may ask for it'
  const held = await holdErasure(await as(people.dsl), { personId: people.pupil.id, reason })
  await assert.rejects(confirmErasure(await as(people.head), { erasureId, ...YES }), /A hold stands/)
  await liftHold(await as(people.dpo), { holdId: held.holdId, because: 'The inquiry is over' })
  await withdrawErasure(await as(people.head), { erasureId })
  await holdErasure(await as(people.dsl), { name: ' JONAH tillerby ', reason })
  await assert.rejects(proposed(here, people.pupil), /A hold stands/)
  await assert.rejects(holdErasure(await as(people.office), { name: 'Anybody', reason }), {
    kind: 'not-allowed',
  })
})

test('a hold on a name holds however the name is typed, and by any name they were ever known by', async t => {
  const here = await world(t)
  const { people, as } = here
  const renamed = { givenName: 'Méabh Rose', familyName: 'O’Tillerby-Łoś', knownAs: 'Maeve', email: '' }
  await renamePerson(await as(people.head), { personId: people.pupil.id, ...renamed })
  await left(here, people.pupil)
  const stops = async () => erasureStops(await as(people.dpo), { personId: people.pupil.id })
  const heldBy = async (name: string) => {
    const { holdId } = await holdErasure(await as(people.dsl), { name, reason: 'An inquiry may ask for it' })
    const found = await stops()
    await liftHold(await as(people.dpo), { holdId, because: 'Only a test of the hold' })
    return found.includes('hold')
  }
  assert.deepEqual(await stops(), [])
  for (const name of [
    "Meabh O'Tillerby-Los",
    'MÉABH ROSE O`TILLERBY ŁOŚ',
    'Maeve  OTillerby',
    'Tillerby, Jonah',
  ])
    assert.equal(await heldBy(name), true, name)
  for (const name of ['Jonah Marsh', 'Jo Tillerby', '’', '-', 'Méabh Rose Otillerby Los Smith'])
    assert.equal(await heldBy(name), false, name)
})

test('nobody is erased who is still here, whom a warning protects, or whom a waiting file may name', async t => {
  const here = await world(t)
  const { people, as } = here
  await assert.rejects(proposed(here, people.pupil), /still here/)
  await assert.rejects(proposed(here, people.technician), /still hold a duty/)
  assert.equal((await erasures(await as(people.head))).length, 0)
})

test('a reason that names the person is refused, for it outlives the record', async t => {
  const here = await world(t)
  await left(here, here.people.pupil)
  await assert.rejects(proposed(here, here.people.pupil, { reason: 'The mother of jonah asked' }), {
    kind: 'invalid',
  })
})

test('the database itself asks for a proposal in the log, two people and a duty, whoever calls it', async t => {
  const here = await world(t)
  const { people, addresses, clock, schools } = here
  await left(here, people.pupil)
  const erasureId = await proposed(here, people.pupil)
  const app = new Client(addresses.app)
  await app.connect()
  t.after(() => app.end())
  const asSchool = async (sql: string, values: unknown[] = []) => {
    await app.query('begin')
    try {
      await app.query(`select set_config('app.school', $1, true)`, [schools.larkmoor.id])
      return await app.query(sql, values)
    } finally {
      await app.query('rollback')
    }
  }
  const erase = (id: string, by: string) =>
    asSchool('select people.erase($1, $2, null, $3, $4)', [id, by, clock.now(), 'r'])
  await assert.rejects(erase(erasureId, people.dpo.id), /two people/)
  await assert.rejects(erase(erasureId, people.pupil.id), /two people/)
  await assert.rejects(erase(erasureId, people.teacher.id), /holds a duty/)
  await assert.rejects(erase(people.pupil.id, people.head.id), /no such erasure/)
  const forged = '11111111-1111-4111-8111-111111111111'
  await assert.rejects(
    asSchool(
      `with planted as (insert into people.erasure (school_id, id, person_id, rule, reason, salt, proposed_at, proposed_by)
         values ($1, $2, $3, 'asked', 'because', '', $4, $5) returning id)
       select people.erase(id, $6, null, $4, 'r') from planted`,
      [schools.larkmoor.id, forged, people.parent.id, clock.now(), people.dpo.id, people.head.id],
    ),
    /no such erasure|the log holds no entry/,
  )
  for (const sql of [
    'delete from people.person_details',
    `update people.person_details set given_name = 'X'`,
    `update people.erasure set carried_out_at = now(), confirmed_by = proposed_by`,
    'delete from people.tombstone',
    'select people.erase_person(gen_random_uuid(), now())',
    `set role ${ERASER}`,
  ])
    await assert.rejects(asSchool(sql), /permission denied/, sql)
})

test('whoever serves pages may delete from nothing that is a record', async t => {
  const client = new Client((await world(t)).addresses.keeper)
  await client.connect()
  const { rows } = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'jobs', 'kept')
        and has_table_privilege('watchword_app', c.oid, 'DELETE') order by 1`,
  )
  await client.end()
  assert.deepEqual(
    rows.map(({ table }) => table).filter(table => !Object.hasOwn(APP_DELETES, table)),
    [],
  )
})
