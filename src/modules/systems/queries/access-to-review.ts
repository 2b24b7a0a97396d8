import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Kind } from '../for-a-time.ts'
import { stoodOn } from './access.ts'

type Owner = { ownerId: Id | null; ownerDuty: string | null }
export type UseToReview = Owner & {
  grantedId: Id
  personId: Id
  systemName: string
  levelName: string | null
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate | null
}
export type OutsideToReview = Owner & {
  timedAccessId: Id
  kind: Kind
  personId: Id | null
  agency: string
  systemName: string
  startsOn: Temporal.PlainDate
  endsOn: Temporal.PlainDate
}

/** What stands in the register, for whoever reviews it: who, what and from when; why they were let in is not told. */
export const accessToReview = query({
  name: 'systems.access-to-review',
  input: z.object({}),
  may: may.review,
  read: (db, _input, { now }) =>
    together(db, {
      uses: {
        rows: sql<UseToReview>`
          select g.id as granted_id, g.person_id, s.name as system_name, l.name as level_name, g.starts_on, g.ends_on,
                 s.owner_id, s.owner_duty
            from systems.granted g
            join systems.described s on s.system_id = g.system_id and s.replaced_at is null
            left join systems.level l on l.id = g.level_id
           where ${stoodOn(dayOf(now))} order by s.name, l.name, g.starts_on, g.id`,
        times: { startsOn: 'day', endsOn: 'day' },
      },
      outside: {
        rows: sql<OutsideToReview>`
          select f.id as timed_access_id, f.kind, f.person_id, f.agency, s.name as system_name, f.starts_on, f.ends_on,
                 s.owner_id, s.owner_duty
            from systems.timed_access f
            join systems.described s on s.system_id = f.system_id and s.replaced_at is null
           where f.closed_at is null order by f.starts_on, f.id`,
        times: { startsOn: 'day', endsOn: 'day' },
      },
    }),
})
