import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { type Cast, world } from '../../../test/world.ts'
import { newId } from '../../words/ids.ts'
import { passOnAdult } from './commands/pass-on-adult.ts'
import { reportAboutAdult } from './commands/report-about-adult.ts'

const REPORT = { saw: 'He shouted in a child’s face.', about: 'Łukasz Wraythorne' }
const VALUES: Readonly<Record<string, string>> = {
  ...{ uuid: 'gen_random_uuid()', text: `'x'`, bool: 'false', date: 'current_date', timestamptz: 'now()' },
  ...{ bytea: `'\\x00'`, jsonb: `'[]'` },
}

/** A record about the teacher, which the headteacher has passed on; and whoever has SQL as the serving role. */
async function attacked(t: { after(done: () => Promise<void>): void }) {
  const here = await world(t)
  const { people, as, addresses, schools, clock } = here
  const { concernId } = await reportAboutAdult(await as(people.deputy), REPORT)
  await passOnAdult(await as(people.head), { concernId })
  const client = new Client(addresses.app)
  await client.connect()
  t.after(() => client.end())
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'adults'::regnamespace and c.relkind = 'r'`,
  )
  /** In the name of somebody, and nothing of it stays. */
  const by = async <Result>(person: Cast | undefined, work: () => Promise<Result>): Promise<Result> => {
    await client.query('begin')
    try {
      await client.query(
        `select set_config('app.school', $1, true), set_config('app.person', $2, true), set_config('app.actor', '', true),
                set_config('app.now', $3, true)`,
        [schools.larkmoor.id, person?.id ?? '', clock.now().toString()],
      )
      return await work()
    } finally {
      await client.query('rollback')
    }
  }
  const outsiders: readonly [string, Cast | undefined][] = [
    ['the subject', people.teacher],
    ['nobody', undefined],
    ['the headteacher who passed it on', people.head],
    ['the safeguarding lead', people.dsl],
  ]
  const names = tables.rows.map(({ name }) => name).filter(name => name !== 'family')
  return { ...here, concernId, client, by, outsiders, names }
}

type Attacked = Awaited<ReturnType<typeof attacked>>

/** What a row for this record is answered with: a code and a sentence. */
async function answerTo(
  { client }: Attacked,
  table: string,
  concernId: string,
  person?: Cast,
): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
      where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
    [`adults.${table}`],
  )
  const valueOf = (name: string, type: string) => {
    if (name === 'school_id') return 'platform.current_school()'
    if (name === 'concern_id' || (table === 'concern' && name === 'id')) return `'${concernId}'`
    return name === 'person_id' && person ? `'${person.id}'` : (VALUES[type] ?? 'null')
  }
  const sql = `insert into adults.${table} (${rows.map(({ name }) => name).join(', ')})
    values (${rows.map(({ name, type }) => valueOf(name, type)).join(', ')}) on conflict do nothing`
  await client.query('savepoint before')
  try {
    return `took ${(await client.query(sql)).rowCount}`
  } catch (error) {
    await client.query('rollback to savepoint before')
    const { code, message, detail } = error as { code: string; message: string; detail?: string }
    return [code, message, detail ?? ''].join(' ')
  }
}

test('with SQL in the name of the subject, of nobody, or of whoever passed it on, no table holds a row to see or to change', async t => {
  const { client, by, outsiders, names, people } = await attacked(t)
  assert.ok(names.length > 10)
  for (const [who, person] of outsiders)
    await by(person, async () => {
      for (const table of names.filter(name => name !== 'barred')) {
        const { rows } = await client.query(`select count(*)::int as n from adults.${table}`)
        assert.equal(rows[0].n, 0, `${who} sees ${table}`)
      }
      for (const sql of [
        `update adults.reader set ended_at = null`,
        `update adults.rung set ended_at = now(), ended_why = 'read'`,
        `update adults.offer set ended_at = now()`,
        `update adults.decision set replaced_at = now()`,
        `select 1 from adults.offer for update`,
      ])
        assert.equal((await client.query(sql)).rowCount, 0, `${who}: ${sql}`)
    })
  // The same questions of whoever answers for it do find it.
  await by(people.chair, async () => {
    assert.equal((await client.query('select 1 from adults.concern')).rowCount, 1)
    assert.equal((await client.query('select 1 from adults.reader')).rowCount, 3)
  })
})

test('nobody reads who is kept out, by the table or by a change of it', async t => {
  const { client, by, people } = await attacked(t)
  for (const sql of [
    'select * from adults.barred',
    'delete from adults.barred',
    'update adults.barred set because = because',
  ])
    await assert.rejects(
      by(people.teacher, () => client.query(sql)),
      /permission denied/,
    )
})

/** Of a document: what outsiders are answered is tried where there is one (documents-wall.test.ts). */
const OF_A_DOCUMENT = ['destroy_document', 'openings_of', 'seal_document']
/** Written by a function that the eraser owns, and by no serving role at all. */
const BY_FUNCTION_ALONE = ['document_destruction', 'document_seal']

test('no function of this schema tells them anything', async t => {
  const { client, by, outsiders, concernId } = await attacked(t)
  const { rows } = await client.query<{ call: string; name: string; takes: string }>(
    `select p.proname as name, pg_get_function_identity_arguments(p.oid) as takes,
            p.proname || '(' || case when p.pronargs = 1 then '$1' else '' end || ')' as call
       from pg_proc p where p.pronamespace = 'adults'::regnamespace
        and has_function_privilege(current_user, p.oid, 'execute')`,
  )
  assert.deepEqual(rows.map(({ name }) => name).toSorted(), [
    // A way back from the worry box is asked for by the keyed hash of two words, which nobody here holds.
    ...['answers_by_code', 'by_code', 'destroy_document', 'has_way_back'],
    ...['managed_by_me', 'mine_to_write', 'offered_to_me', 'open_to_me', 'openings_of', 'passed_by'],
    // The secret of the browser from which a report was sent is as little theirs.
    ...['said_family', 'say_who_wrote', 'seal_document', 'told_to_reporter', 'unsigned_by_key'],
    ...['was_read_by_code', 'written_by_me'],
  ])
  for (const [who, person] of outsiders)
    await by(person, async () => {
      for (const { call, takes } of rows.filter(
        ({ name }) => !OF_A_DOCUMENT.includes(name) && name !== 'say_who_wrote',
      )) {
        const found = await client.query(
          `select adults.${call} as it`,
          call.includes('$1') ? [takes.includes('bytea') ? Buffer.alloc(32) : concernId] : [],
        )
        assert.ok(
          found.rows.every(({ it }) => it === false),
          `${who}: ${call}`,
        )
      }
      const said = await client.query(`select adults.say_who_wrote($1, $2, 'wrote-it') as it`, [
        ...[Buffer.alloc(32), newId()],
      ])
      assert.deepEqual(said.rows, [{ it: null }], who)
    })
})

test('a row for a record is refused in the same words whether or not there is such a record, so that no id can be tried', async t => {
  const here = await attacked(t)
  const none = newId()
  for (const [who, person] of here.outsiders)
    await here.by(person, async () => {
      for (const table of here.names.filter(name => name !== 'concern')) {
        const real = await answerTo(here, table, here.concernId, person)
        const says = BY_FUNCTION_ALONE.includes(table)
          ? /^42501 permission denied/
          : /^42501 new row violates row-level security policy/
        assert.match(real, says, `${who}: ${table}`)
        assert.equal(real, await answerTo(here, table, none, person), `${who}: ${table}`)
      }
    })
})

test('nobody makes themself a reader, and nobody reports in another’s name', async t => {
  const { client, by, people, concernId } = await attacked(t)
  const reader = `insert into adults.reader (school_id, id, concern_id, person_id, part, because, granted_at)
    values (platform.current_school(), gen_random_uuid(), $1, $2, 'case-manager', 'x', now())`
  for (const who of [people.office, people.teacher, people.head])
    await assert.rejects(
      by(who, () => client.query(reader, [concernId, who.id])),
      /row-level security/,
    )
  const inAnothersName = `insert into adults.concern (school_id, id, reference, source, about, about_child, saw, said,
      others_said, thought, happened, right_now, is_sure, reporter_id, signed_as, written_at, reported_at, salt)
    values (platform.current_school(), gen_random_uuid(), 'A-2222-2222', 'staff', '', '', 'x', '', '', '', '', 'told', true,
      $1, 'x', now(), now(), '\\x00')`
  await assert.rejects(
    by(people.office, () => client.query(inAnothersName, [people.teacher.id])),
    /row-level security/,
  )
  const family = `insert into adults.family (school_id, id, person_id, other_id, declared_at, declared_by)
    values (platform.current_school(), gen_random_uuid(), $1, $2, now(), $1)`
  await assert.rejects(
    by(people.office, () => client.query(family, [people.teacher.id, people.head.id])),
    /row-level security/,
  )
  // Nor does the subject say in the headteacher’s name that they are of one family, which would keep them out at once.
  await assert.rejects(
    by(people.teacher, () =>
      client.query(family.replace('now(), $1)', 'now(), platform.current_person())'), [
        people.head.id,
        people.teacher.id,
      ]),
    ),
    /row-level security/,
  )
})

test('no sequence counts in this schema, and its chain shows neither an entry nor its length', async t => {
  const { client, by, outsiders } = await attacked(t)
  const { rows } = await client.query(
    `select count(*)::int as n from pg_class where relnamespace = 'adults'::regnamespace and relkind = 'S'`,
  )
  assert.equal(rows[0].n, 0)
  for (const [who, person] of outsiders)
    await by(person, async () => {
      for (const table of ['audit_entry', 'chain_head']) {
        const found = await client.query(`select 1 from platform.${table} where chain = 'adults'`)
        assert.equal(found.rowCount, 0, `${who}: ${table}`)
      }
    })
})

test('declaring family does the same, and is answered the same, with a record about them and without', async t => {
  const { client, by, people } = await attacked(t)
  const declare = (other: Cast) =>
    by(people.head, async () => {
      const { rowCount, command } = await client.query(
        `insert into adults.family (school_id, id, person_id, other_id, declared_at, declared_by)
         values (platform.current_school(), gen_random_uuid(), $1, $2, now(), $1)`,
        [people.head.id, other.id],
      )
      return { rowCount, command }
    })
  assert.deepEqual(await declare(people.teacher), await declare(people.volunteer))
})
