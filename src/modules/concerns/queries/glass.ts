import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Verdict } from '../verdict.ts'

/** One opening, as a list shows it. Instants inside are text, as the database writes them. */
export type Opening = { glassId: Id; openedBy: string; openedAt: string; isReviewed: boolean }
export type GlassOfChild = {
  personId: Id
  name: string
  className: string | null
  /** What the reader has open themselves now. */
  glassId: Id | null
  endsAt: Temporal.Instant | null
  /** The latest, newest first. */
  openings: readonly Opening[]
}

export const isOpenSql = (now: Temporal.Instant) => sql<boolean>`(g.ended_at is null and g.ends_at > ${now})`

/** Whether the reader has this child's file open in an emergency, and who has had it so. */
export const glassOfChild = query({
  name: 'concerns.glass-of-child',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.seeGlass,
  async read(db, { personId }, { actor, now }): Promise<GlassOfChild | undefined> {
    const { rows } = await sql<GlassOfChild>`
      select p.id as person_id, p.name, m.class_name, mine.id as glass_id, mine.ends_at,
             coalesce((select json_agg(one.line order by one.opened_at desc, one.id) from (
               select g.id, g.opened_at, json_build_object('glassId', g.id, 'openedBy', o.name, 'openedAt', g.opened_at,
                      'isReviewed', exists (select from concerns.break_glass_review v where v.glass_id = g.id)) as line
                 from concerns.break_glass g join people.person_card o on o.id = g.opened_by
                where g.child_id = p.id order by g.opened_at desc, g.id limit 20) one), '[]') as openings
        from concerns.named_card p
        join lateral (select class_name from people.membership_card
                       where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
        left join lateral (select g.id, g.ends_at from concerns.break_glass g
                 where g.child_id = p.id and g.opened_by = ${actor.personId}::uuid and ${isOpenSql(now)}
                 order by g.ends_at desc, g.id limit 1) mine on true
       where p.id = ${personId}`.execute(db)
    return rows[0]
  },
})

export type Glass = {
  glassId: Id
  personId: Id
  name: string
  openedBy: Id
  openedByName: string
  because: string
  tried: string
  openedAt: Temporal.Instant
  endsAt: Temporal.Instant
  endedAt: Temporal.Instant | null
  readings: number
  lastReadAt: Temporal.Instant | null
  verdict: Verdict | null
  why: string | null
  follows: string | null
  reviewedAt: Temporal.Instant | null
  reviewedBy: string | null
}

/** One opening whole: why, who was tried, how often it was read, and what somebody else said of it. */
export const glass = query({
  name: 'concerns.glass',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), glassId: z.uuid() }),
  may: may.seeGlass,
  async read(db, { personId, glassId }): Promise<Glass | undefined> {
    const { rows } = await sql<Glass>`
      select g.id as glass_id, g.child_id as person_id, p.name, g.opened_by, o.name as opened_by_name, g.because, g.tried,
             g.opened_at, g.ends_at, g.ended_at, v.verdict, v.why, v.follows, v.reviewed_at, r.name as reviewed_by,
             (select count(*)::int from concerns.break_glass_reading x where x.glass_id = g.id) as readings,
             (select max(x.read_at) from concerns.break_glass_reading x where x.glass_id = g.id) as last_read_at
        from concerns.break_glass g
        join concerns.named_card p on p.id = g.child_id
        join people.person_card o on o.id = g.opened_by
        left join concerns.break_glass_review v on v.glass_id = g.id
        left join people.person_card r on r.id = v.reviewed_by
       where g.id = ${glassId} and g.child_id = ${personId}`.execute(db)
    return rows[0]
  },
})
