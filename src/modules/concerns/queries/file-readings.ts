import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Taken } from '../taking.ts'
import { dutyAtSql } from './kept-out.ts'

/** Once that somebody opened it. Instants inside are text. */
export type ReadOnce = {
  name: string
  at: string
  useCase: string
  /** The record that was read; nothing, where it was the child’s file. */
  reference: string | null
  concernId: Id | null
  /** What let them on that day. */
  duty: Duty | null
  /** Of an extract: who gave it. */
  givenBy: string | null
  asked: { because: string; by: string | null; until: string | null } | null
}
export type Readings = {
  /** The child, or the record. */
  title: string
  all: number
  reads: readonly ReadOnce[]
  takings: readonly {
    reference: string
    what: Taken
    withKept: boolean
    because: string
    at: string
    by: string
  }[]
}

/** Opening a record reads its children’s other concerns with it: that is one reading. */
const WITH_IT = ['concerns.beside']

/**
 * Readings in the log of what `wanted` names, each with what let its reader on that day. A line that names a record from
 * which whoever asks is kept is in no list and no count.
 */
export const readingsSql = (wanted: RawBuilder<unknown>, page: number) => sql`
  wanted as (${wanted}),
  found as (
    select a.n, a.at, a.person_id, a.use_case, a.body::jsonb -> 'ids' as ids, w.concern_id
      from platform.audit_entry a
      join lateral (select w.concern_id from wanted w
             where w.id::text in (select jsonb_array_elements_text(a.body::jsonb -> 'ids')) order by w.concern_id limit 1) w on true
     where a.chain = 'concerns' and a.outcome = 'read' and a.person_id is not null
       and a.use_case <> all(${WITH_IT})
       and not exists (select from jsonb_array_elements_text(a.body::jsonb -> 'ids') i
             where i.value in (select b::text from concerns.barred_to_me() b))),
  here as (select * from found order by at desc, n desc ${onPage(page, sql`(select count(*)::int from found)`)}),
  reads as (
    select coalesce(json_agg(json_build_object('name', p.name, 'at', h.at, 'useCase', h.use_case,
      'concernId', h.concern_id, 'reference', (select c.reference from concerns.concern c where c.id = h.concern_id),
      'duty', ${dutyAtSql(sql`h.person_id`, sql`h.at`)},
      'givenBy', (select b.name from concerns.given_extract x join people.person_card b on b.id = x.shared_by
         where h.use_case = 'concerns.extract' and x.id::text in (select jsonb_array_elements_text(h.ids)) limit 1),
      'asked', (select json_build_object('because', g.because, 'until', g.ends_at,
            'by', (select b.name from people.person_card b where b.id = g.granted_by))
          from concerns.reader g where g.concern_id = h.concern_id and g.person_id = h.person_id
           and g.granted_at <= h.at and (g.ended_at is null or g.ended_at > h.at)
           and (g.ends_at is null or g.ends_at > h.at) order by g.granted_at desc, g.id limit 1))
      order by h.at desc, h.n desc), '[]') as reads
      from here h join people.person_card p on p.id = h.person_id)`

/** Who has read a child’s file, and the records in it, and who took it away. */
export const fileReadings = query({
  name: 'concerns.file-readings',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), page: pageAsked }),
  may: may.seeChronology,
  logged: true,
  async read(db, { personId, page }): Promise<Readings | undefined> {
    const wanted = sql`
      select ${personId}::uuid as id, null::uuid as concern_id
      union all select k.concern_id, k.concern_id from concerns.child k
        where k.person_id = ${personId}::uuid and k.ended_at is null
      union all select d.id, d.concern_id from concerns.device_search d join concerns.child k on k.concern_id = d.concern_id
        where k.person_id = ${personId}::uuid and k.ended_at is null
      union all select x.id, x.concern_id from concerns.given_extract x join concerns.child k on k.concern_id = x.concern_id
        where k.person_id = ${personId}::uuid and k.ended_at is null
      union all select a.id, null from concerns.pattern a where a.person_id = ${personId}::uuid`
    const { rows } = await sql<Readings>`
      with ${readingsSql(wanted, page)}
      select p.name as title, (select count(*)::int from found) as all, (select reads from reads) as reads,
             coalesce((select json_agg(t.line order by t.taken_at desc, t.reference) from (
               select t.taken_at, t.reference, json_build_object('reference', t.reference, 'what', t.what, 'withKept', t.with_kept,
                   'because', t.because, 'at', t.taken_at, 'by', b.name) as line
                 from concerns.taking t join people.person_card b on b.id = t.taken_by
                where t.child_id = p.id order by t.taken_at desc, t.reference limit 50) t), '[]') as takings
        from concerns.named_card p
       where p.id = ${personId} and exists (select from people.membership_card m
               where m.person_id = p.id and m.kind = 'pupil')`.execute(db)
    return rows[0]
  },
})
