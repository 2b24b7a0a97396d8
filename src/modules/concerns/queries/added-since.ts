import { sql } from 'kysely'

/** The writer added to it after it was decided, and nobody who read it by a duty has written anything since. */
export const addedSince = sql<boolean>`exists (
  select from concerns.addition a
   where a.concern_id = c.id and a.kind = 'by-reporter' and a.added_at > d.decided_at
     and not exists (select from concerns.addition n
                       join concerns.reading r on r.concern_id = n.concern_id and r.person_id = n.added_by
                      where n.concern_id = c.id and n.kind <> 'by-reporter' and n.added_at > a.added_at
                        and r.duty is not null))`

/** The writer was asked something, and has added nothing since. */
export const awaitsWriter = sql<boolean>`exists (
  select from concerns.addition q
   where q.concern_id = c.id and q.kind = 'asked-of-writer'
     and not exists (select from concerns.addition a
                      where a.concern_id = c.id and a.kind = 'by-reporter' and a.added_at >= q.added_at))`
