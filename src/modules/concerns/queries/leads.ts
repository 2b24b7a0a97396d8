import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'

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

export const attemptsSql = sql<readonly Attempt[]>`coalesce((select json_agg(json_build_object('name', p.name,
    'triedAt', a.tried_at) order by a.tried_at desc, a.id)
  from (select * from concerns.attempt where concern_id = c.id order by tried_at desc, id limit 20) a
  join people.person_card p on p.id = a.person_id), '[]')`
