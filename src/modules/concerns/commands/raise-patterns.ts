import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { type PatternAlert, patternAlerts } from '../controls/pattern-alerts.ts'
import type { ConcernsWork } from './write.ts'

type Found = { personId: Id | null; className: string | null; concernIds: Id[] }

/** The class of today: in one that they have left, or where none is known, a child is one of no class. */
const inAClass = (today: Temporal.PlainDate) => sql`join people.membership_card m on m.person_id = k.person_id
  and m.kind = 'pupil' and m.class_name is not null and m.stopped_at is null
  and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})`

/**
 * A child stands in this concern from now on: where it is one of so many, whoever leads safeguarding is asked to look at
 * them together. One that still waits to be looked at stays as it is. Of a class they are about more children than one.
 */
export async function raisePatterns(work: ConcernsWork, concernId: Id): Promise<void> {
  const alerts = (await allInForce(work.call, patternAlerts))
    .map(({ parameters }) => parameters)
    .filter(({ raised }) => raised === 'raised')
  for (const alert of alerts)
    for (const found of await together(work, concernId, alert)) {
      const { kind, weeks } = alert
      const id = newId()
      await work.db
        .insertInto('concerns.pattern')
        .values({ schoolId: work.call.school.id, id, kind, weeks, ...found, raisedAt: work.now })
        .execute()
      work.touched(id)
    }
}

async function together(
  { db, now }: ConcernsWork,
  concernId: Id,
  { kind, about, times, weeks }: PatternAlert,
): Promise<readonly Found[]> {
  const isChild = about === 'child'
  const who: RawBuilder<unknown> = isChild ? sql`k.person_id` : sql`m.class_name`
  const { rows } = await sql<Found>`
    select ${isChild ? who : sql`null::uuid`} as person_id, ${isChild ? sql`null::text` : who} as class_name,
           array_agg(distinct c.id) as concern_ids
      from concerns.child k join concerns.concern c on c.id = k.concern_id ${isChild ? sql`` : inAClass(dayOf(now))}
     where k.ended_at is null and c.reported_at >= ${now.subtract({ hours: weeks * 7 * 24 })}
       and (${kind} = 'any' or ${kind} = any(c.speaks_of))
       and not exists (select from concerns.pattern p
             where p.kind = ${kind} and ${isChild ? sql`p.person_id` : sql`p.class_name`} = ${who}
               and not exists (select from concerns.pattern_review r where r.pattern_id = p.id))
     group by ${who}
    having count(distinct c.id) >= ${times} and bool_or(c.id = ${concernId})
       ${isChild ? sql`` : sql`and count(distinct k.person_id) > 1`}`.execute(db)
  return rows
}
