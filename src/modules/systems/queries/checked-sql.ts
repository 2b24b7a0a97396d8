import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Checked } from '../settings.ts'

/** The newest check of each thing at each system, and why a difference may stand. `x` is the check. */
export const checkedSql = (where: RawBuilder<unknown>) => sql<Checked>`
  select k.id as check_id, k.system_id, k.what, k.agrees, k.instead, k.checked_on, p.name as by,
         e.why, a.name as approved_by, e.ends_on
    from (select distinct on (x.system_id, lower(x.what)) x.* from systems.setting_check x where ${where}
           order by x.system_id, lower(x.what), x.checked_on desc, x.checked_at desc) k
    join people.person_card p on p.id = k.checked_by
    left join lateral (select * from systems.setting_excepted e where e.check_id = k.id
      order by e.excepted_at desc, e.id limit 1) e on true
    left join people.person_card a on a.id = e.approved_by`
export const CHECKED_TIMES = { checkedOn: 'day', endsOn: 'day' } as const

export type OfSystem = {
  systemId: Id
  name: string
  ownerId: Id | null
  ownerDuty: string | null
  began: Temporal.PlainDate
}
export const ofSystemSql = (where: RawBuilder<unknown>) => sql<OfSystem>`
  select s.system_id, s.name, s.owner_id, s.owner_duty, (y.added_at at time zone 'Europe/London')::date as began
    from systems.described s join systems.system y on y.id = s.system_id
   where s.replaced_at is null and s.is_used and ${where} order by s.name, s.system_id`
