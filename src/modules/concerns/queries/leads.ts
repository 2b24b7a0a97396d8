import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { dutyAtSql, saidKeptOutSql } from './kept-out.ts'

/** Who led it, one after another; the last leads it. Instants are text, as the database writes them. */
export type LeadHand = {
  personId: Id
  name: string
  because: string | null
  handedAt: string
  handedBy: string
}
/** Somebody asked for it who may not read it. */
export type Attempt = { name: string; triedAt: string }

export const leadsSql = sql<
  readonly LeadHand[]
>`coalesce((select json_agg(json_build_object('personId', l.person_id,
    'name', p.name, 'because', l.because, 'handedAt', l.handed_at, 'handedBy', b.name) order by l.n)
  from concerns.lead_hand l join people.person_card p on p.id = l.person_id
  join people.person_card b on b.id = l.handed_by where l.concern_id = c.id), '[]')`

/** The name of whoever leads `here`, for a list. */
export const leadNameSql = sql<string | null>`(select p.name from concerns.lead_hand l
  join people.person_card p on p.id = l.person_id where l.concern_id = c.id order by l.n desc limit 1)`

/** Of a lead only where the record says itself that it is kept from them: another register’s reason would show otherwise. */
export const attemptsSql = sql<readonly Attempt[]>`coalesce((select json_agg(json_build_object('name', p.name,
    'triedAt', a.tried_at) order by a.tried_at desc, a.id)
  from (select t.* from concerns.attempt t where t.concern_id = c.id
           and (${dutyAtSql(sql`t.person_id`, sql`t.tried_at`)} is null or ${saidKeptOutSql(sql`t.person_id`)})
         order by t.tried_at desc, t.id limit 20) a
  join people.person_card p on p.id = a.person_id), '[]')`
