import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { ReviewsDb } from '../kit.ts'

type Days = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate | null }
const DAYS = { startsOn: 'day', endsOn: 'day' } as const

/** Duties that are held, who can sign in, and who came and left. Parents and pupils are looked at elsewhere. */
export function standingNow(db: Kysely<ReviewsDb>, now: Temporal.Instant, since: Temporal.PlainDate) {
  const today = dayOf(now)
  const isNow = (of: 'd' | 'm') => sql<boolean>`(${sql.ref(`${of}.starts_on`)} <= ${today}
    and (${sql.ref(`${of}.ends_on`)} is null or ${sql.ref(`${of}.ends_on`)} >= ${today})
    and (${sql.ref(`${of}.stopped_at`)} is null or ${sql.ref(`${of}.stopped_at`)} > ${now}))`
  return together(db, {
    duties: {
      rows: sql<Days & { id: Id; personId: Id; duty: string }>`
        select d.id, d.person_id, d.duty, d.starts_on, d.ends_on
          from people.duty_card d join people.person_card p on p.id = d.person_id
         where ${isNow('d')} order by d.duty, p.name, d.id`,
      times: DAYS,
    },
    signIns: {
      rows: sql<{ personId: Id; kinds: string[]; joinedAt: Temporal.Instant; hasSecondFactor: boolean }>`
        select w.person_id, k.kinds, w.joined_at, w.has_second_factor
          from access.way_in w
          join people.person_card p on p.id = w.person_id
          cross join lateral (select array(select distinct m.kind from people.membership_card m
            where m.person_id = w.person_id and ${isNow('m')} order by 1) as kinds) k
         where not (cardinality(k.kinds) > 0 and k.kinds <@ array['parent', 'pupil'])
         order by p.name, w.person_id`,
      times: { joinedAt: 'instant' },
    },
    moved: {
      rows: sql<Days & { id: Id; personId: Id; kind: string; hasCome: boolean }>`
        select m.id, m.person_id, m.kind, m.starts_on, m.ends_on, v.has_come
          from people.membership_card m
          join people.person_card p on p.id = m.person_id
          cross join lateral (values (true, m.starts_on), (false, m.ends_on)) v (has_come, at)
         where m.kind not in ('parent', 'pupil', 'visitor') and v.at between ${since} and ${today}
           and (v.has_come or not ${isNow('m')})
         order by v.has_come desc, v.at, p.name, m.id`,
      times: DAYS,
    },
  })
}
