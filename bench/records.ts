import pg from 'pg'
import { superuserOf } from '../test/database.ts'
import type { BigSchool } from './school.ts'
import { seedText } from './school.ts'

export const ROWS = Number(process.env['BENCH_RECORDS'] ?? 2_000_000)
const SCHOOLS = 8
export const IN_SCHOOL = ROWS / SCHOOLS

const GIVEN =
  'Amira Tomasz Grace Kwame Isla Yusuf Freya Callum Priya Ewan Niamh Idris Olu Mei Harper Rowan Zara Dylan Bertie Elif'
const FAMILY =
  'Okafor Whitlock Nowak Hussain Barrow Pendle Osei Farrow Quayle Ridley Sato Thorne Iqbal Mbeki Drake Vance Smyth Lund'
const VAPE = 'I found a vape behind the gym and it was still warm.'

/** Ten words at a time, common ones far more often than rare ones, as in any text; one in two thousand tells of a vape. */
const SENTENCES = `
create temp table sentence as
select n, case when n % 2000 = 0 then $2 else (
    select string_agg(($1::text[])[1 + floor(power(random(), 3) * array_length($1::text[], 1))::int], ' ')
      from generate_series(1, 10) where n is not null) end as words
  from generate_series(1, 40000) n`

const pick = (list: string) =>
  `(array['${list.split(' ').join(`','`)}'])[1 + floor(random() * ${list.split(' ').length})::int]`

/** Records of several schools, one row in two an addition, as whoever has the whole database in hand would load them. */
export async function loadRecords({
  addresses,
  schools,
}: BigSchool): Promise<{ client: pg.Client; sizes: Size[] }> {
  const client = new pg.Client(await superuserOf(addresses))
  await client.connect()
  await client.query(
    `set session_replication_role = replica; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
  )
  const indexes = await client.query<{ name: string; sql: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as sql from pg_index
      where indrelid in ('concerns.concern'::regclass, 'concerns.addition'::regclass) and not indisunique`,
  )
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  await client.query(SENTENCES, [vocabulary(), VAPE])
  await client.query(`create index on sentence (n)`)
  await client.query(
    `create temp table school as select case when n = 1 then $1::uuid else gen_random_uuid() end as id, n
       from generate_series(1, ${SCHOOLS}) n`,
    [schools.larkmoor.id],
  )
  const sentence = (by: number) =>
    `(select words from sentence where n = 1 + (g.n::bigint * ${by} + 17) % 40000)`
  const digits = `translate(upper(lpad(to_hex(g.n), 8, '0')), '01', 'GH')`
  await client.query(
    `insert into concerns.concern (school_id, id, reference, source, about, saw, said, others_said, thought, happened,
            right_now, signed_as, written_at, reported_at, salt)
     select s.id, gen_random_uuid(), 'C-' || substr(${digits}, 1, 4) || '-' || substr(${digits}, 5, 4), 'staff',
            ${pick(GIVEN)} || ' ' || ${pick(FAMILY)}, ${sentence(7)} || '. ' || ${sentence(13)}, ${sentence(31)},
            '', '', '', 'not-asked', 'A teacher', now() - g.n * interval '1 minute',
            now() - g.n * interval '1 minute', '\\x00'
       from school s, generate_series(1, ${IN_SCHOOL / 2}) g (n)`,
  )
  await client.query(
    `insert into concerns.addition (school_id, id, concern_id, kind, words, added_at, salt)
     select c.school_id, gen_random_uuid(), c.id, 'note', g.words, c.reported_at, '\\x00'
       from (select school_id, id, reported_at, row_number() over () as n from concerns.concern) c
       join lateral (select words from sentence where n = 1 + (c.n * 11 + 5) % 40000) g on true`,
  )
  await client.query(
    `insert into concerns.child (school_id, id, concern_id, person_id, part, added_at)
     select c.school_id, gen_random_uuid(), c.id, p.ids[1 + floor(random() * array_length(p.ids, 1))::int], 'harmed', now()
       from concerns.concern c, (select array_agg(person_id) as ids from people.membership where kind = 'pupil' and school_id = $1) p
      where c.school_id = $1`,
    [schools.larkmoor.id],
  )
  for (const { sql } of indexes.rows) await client.query(sql)
  await client.query('analyze concerns.concern, concerns.addition, concerns.child')
  return { client, sizes: await sizesOf(client) }
}

export type Size = { name: string; rows: number; mb: number }

const sizesOf = async (client: pg.Client): Promise<Size[]> => {
  const { rows } = await client.query<Size>(
    `select x.relname as name, t.reltuples::float8 as rows, pg_relation_size(x.oid) / 1048576.0::float8 as mb
       from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
      where x.relname in ('concern_words', 'addition_words', 'concern_about', 'person_details_words', 'person_details_alike')
     union all
     select c.relname, c.reltuples::float8, pg_table_size(c.oid) / 1048576.0::float8 from pg_class c
      where c.oid in ('concerns.concern'::regclass, 'concerns.addition'::regclass)
      order by 1`,
  )
  return rows
}

/** The words of a policy, commonest first, and made ones after them that are rare. */
function vocabulary(): string[] {
  const counts = new Map<string, number>()
  for (const [word] of seedText('allington')
    .toLowerCase()
    .matchAll(/[a-z]{3,}/g))
    if (!/^(vap|gym|behind)/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = [...counts].toSorted(([, a], [, b]) => b - a).map(([word]) => word)
  const parts = ['ba', 'ren', 'ti', 'mo', 'sel', 'ka', 'dur', 'fen', 'li', 'pos', 'ger', 'wu']
  const rare = Array.from({ length: 12_000 }, (_, n) =>
    [n % 12, Math.floor(n / 12) % 12, Math.floor(n / 144) % 12, Math.floor(n / 1728) % 12]
      .map(at => parts[at])
      .join(''),
  )
  return [...common, ...rare]
}
