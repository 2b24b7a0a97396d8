import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { isHere } from './people-named.ts'

/** A password that somebody else may know, and of which no reset is written down yet. */
export type ResetWanted = {
  systemId: Id
  systemName: string
  personId: Id
  name: string
  className: string | null
  wantedOn: Temporal.PlainDate
}

/** Of the systems `s` that are used, and of whoever is still here; of each the day on which it was asked for first. */
export const resetsSql = (now: Temporal.Instant, where: RawBuilder<unknown> = sql`true`) => sql<ResetWanted>`
  select s.system_id, s.name as system_name, w.person_id, p.name,
         (select max(m.class_name) from people.membership_card m
           where m.person_id = w.person_id and m.kind = 'pupil' and ${isHere(now)}) as class_name,
         min((w.wanted_at at time zone 'Europe/London')::date) as wanted_on
    from systems.described s join systems.reset_wanted w on w.system_id = s.system_id
    join people.person_card p on p.id = w.person_id
   where s.replaced_at is null and s.is_used and ${where}
     and exists (select from people.membership_card m where m.person_id = w.person_id and ${isHere(now)})
     and not exists (select from systems.account_deed d where d.system_id = w.system_id and d.person_id = w.person_id
       and d.what = 'reset' and d.done_at >= w.wanted_at)
   group by 1, 2, 3, 4`
