import { sql } from 'kysely'

// What of the concern `c` its end may wait for.

/** Children who are said to have done it, and of whom nothing is recorded; each once, by name. */
export const unansweredSql = sql<string[]>`array(
  select p.name from concerns.child k join concerns.named_card p on p.id = k.person_id
   where k.concern_id = c.id and k.ended_at is null and k.part = 'alleged'
     and not exists (select from concerns.sanction s where s.concern_id = c.id and s.person_id = k.person_id)
   order by p.name, k.id)`

export const hasDebriefSql = sql<boolean>`exists (select from concerns.debrief b where b.concern_id = c.id)`

export const isSeriousSql = sql<boolean>`(c.right_now = 'danger' or c.raised <> '{}'
  or exists (select from concerns.sign g where g.concern_id = c.id)
  or exists (select from concerns.referral r join concerns.referral_step t on t.referral_id = r.id
     where r.concern_id = c.id and t.kind = 'sent'))`
