import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** Instants inside are text, as the database writes them. */
export type Flag = {
  flagId: Id
  lookFor: string
  begunAt: string
  begunBy: string
  endsAt: string
  endedAt: string | null
  adults: readonly { name: string; acknowledgedAt: string | null }[]
}
export type Watched = {
  personId: Id
  name: string
  className: string | null
  /** When the first concern opened it; nothing, where there is none. */
  since: Temporal.Instant | null
  records: number
  flags: readonly Flag[]
}

/** A child's watching file: since when, how much stands in it, and who was asked to be alert. */
export const watched = query({
  name: 'concerns.watched',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.seeChronology,
  logged: true,
  async read(db, { personId }): Promise<Watched | undefined> {
    const { rows } = await sql<Watched>`
      select p.id as person_id, p.name, m.class_name,
             (select min(c.reported_at) from concerns.child k join concerns.concern c on c.id = k.concern_id
               where k.person_id = p.id and k.ended_at is null) as since,
             (select count(*)::int from concerns.child k where k.person_id = p.id and k.ended_at is null) as records,
             coalesce((select json_agg(f.line order by f.begun_at desc, f.id) from (
               select f.id, f.begun_at, json_build_object('flagId', f.id, 'lookFor', f.look_for, 'begunAt', f.begun_at,
                        'begunBy', b.name, 'endsAt', f.ends_at, 'endedAt', f.ended_at,
                        'adults', (select json_agg(json_build_object('name', q.name, 'acknowledgedAt', a.acknowledged_at)
                            order by q.name, q.id)
                          from concerns.alert_adult a join people.person_card q on q.id = a.person_id
                         where a.flag_id = f.id)) as line
                 from concerns.alert_flag f join people.person_card b on b.id = f.begun_by
                where f.child_id = p.id order by f.begun_at desc, f.id limit 20) f), '[]') as flags
        from concerns.named_card p
        join lateral (select class_name from people.membership_card
                       where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
       where p.id = ${personId}`.execute(db)
    return rows[0]
  },
})

export type OwnAlert = {
  flagId: Id
  name: string
  initials: string
  className: string | null
  lookFor: string
  begunBy: string
  begunAt: Temporal.Instant
  endsAt: Temporal.Instant
  acknowledgedAt: Temporal.Instant | null
}

const ownSql = (personId: Id | null, now: Temporal.Instant) => sql<OwnAlert>`
  select f.id as flag_id, p.name, p.initials, f.look_for, b.name as begun_by, f.begun_at, f.ends_at, a.acknowledged_at,
         (select m.class_name from people.membership_card m where m.person_id = p.id and m.kind = 'pupil'
           order by m.starts_on desc, m.id limit 1) as class_name
    from concerns.alert_adult a join concerns.alert_flag f on f.id = a.flag_id
    join concerns.named_card p on p.id = f.child_id join people.person_card b on b.id = f.begun_by
   where a.person_id = ${personId}::uuid and f.ended_at is null and f.ends_at > ${now}
   order by a.acknowledged_at is not null, f.begun_at, f.id limit 50`

/** The children to whom the reader is asked to be alert today: what to look for, and nothing of what was before. */
export const ownAlerts = query({
  name: 'concerns.own-alerts',
  chain: 'concerns',
  input: z.object({}),
  may: may.beAlert,
  async read(db, _, { actor, now }): Promise<OwnAlert[]> {
    const { rows } = await ownSql(actor.personId, now).execute(db)
    return rows
  },
})

/** That somebody is asked to be alert, as long as they are: by initials, and not what for. */
export const alertsWait = waiting<OwnAlert>({
  name: 'concerns.alerts-wait',
  may: { who: may.beAlert.who },
  rows: (_, { actor, now }) => ownSql(actor.personId, now),
  times: { begunAt: 'instant', endsAt: 'instant', acknowledgedAt: 'instant' },
  says: (found, { school }): Need[] =>
    found.map(({ initials, begunBy, endsAt, acknowledgedAt }) => ({
      when: acknowledgedAt ? { state: 'next', words: 'Be alert' } : { state: 'today', words: 'Today' },
      title: `Be alert: ${initials}`,
      says: `${begunBy} asks you, until the end of ${sayDay(dayOf(endsAt.subtract({ seconds: 1 })))}.`,
      action: {
        text: acknowledgedAt ? 'Read it again' : 'Read it',
        url: `${schoolPath(school)}/be-alert`,
      },
    })),
})
