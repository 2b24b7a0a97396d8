import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Duty } from '../../../words/duties.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Withdrawn } from '../withdrawn.ts'
import type { Id } from '../../../words/ids.ts'

/** Which duties the person `p` holds today: who may decide about them rests on it. */
const dutiesSql = (now: Temporal.Instant) => sql<Duty[]>`array(select distinct d.duty from people.duty_card d
  where d.person_id = p.id and d.starts_on <= ${dayOf(now)} and (d.ends_on is null or d.ends_on >= ${dayOf(now)})
    and (d.stopped_at is null or d.stopped_at > ${now}))`

export const WITHDRAWN_TIMES = {
  startsAt: 'instant',
  backOn: 'day',
  decidedAt: 'instant',
  restoredAt: 'instant',
  shutAt: 'instant',
  openedAt: 'instant',
} as const

export const withdrawnSql = (now: Temporal.Instant, where: RawBuilder<unknown> = sql`true`) => sql<Withdrawn>`
  select w.id as withdrawn_id, w.person_id, p.name, w.scopes, w.reason, w.starts_at,
         coalesce(r.next_on, w.back_on) as back_on, w.on_review, w.decided_at, b.name as decided_by_name, w.restored_at,
         o.name as restored_by_name, w.shut_at, w.opened_at, ${dutiesSql(now)} as duties
    from access.withdrawn w
    join people.person_card p on p.id = w.person_id
    join people.person_card b on b.id = w.decided_by
    left join people.person_card o on o.id = w.restored_by
    left join lateral (select v.next_on from access.withdrawn_review v where v.withdrawn_id = w.id and v.answer = 'stays'
      order by v.reviewed_at desc, v.id limit 1) r on true
   where ${where} order by w.starts_at desc, w.id`

/** Whose access is or was taken away, newest first. */
export const withdrawnHere = query({
  name: 'access.withdrawn-here',
  input: z.object({}),
  may: may.seeWithdrawn,
  async read(db, _input, { now }): Promise<Withdrawn[]> {
    return (await sql<Withdrawn>`${withdrawnSql(now)} limit 300`.execute(db)).rows
  },
})

export type Review = {
  withdrawnId: Id
  answer: 'back' | 'stays'
  why: string
  reviewedAt: Temporal.Instant
  reviewedByName: string
}
export type OfPerson = {
  personId: Id
  name: string
  kinds: string[]
  duties: Duty[]
  withdrawn: Withdrawn[]
  reviews: Review[]
}

/** Of one person: every decision, and what was said when it was looked at again. */
export const withdrawnOf = query({
  name: 'access.withdrawn-of',
  input: z.object({ personId: z.uuid() }),
  may: may.seeWithdrawnOf,
  async read(db, { personId }, { now }): Promise<OfPerson | undefined> {
    const { people, withdrawn, reviews } = await together(db, {
      people: {
        rows: sql<Pick<OfPerson, 'personId' | 'name' | 'kinds' | 'duties'>>`
          select p.id as person_id, p.name, ${dutiesSql(now)} as duties,
                 array(select distinct m.kind from people.membership_card m where m.person_id = p.id
                   and m.starts_on <= ${dayOf(now)} and (m.ends_on is null or m.ends_on >= ${dayOf(now)})
                   and (m.stopped_at is null or m.stopped_at > ${now})) as kinds
            from people.person_card p where p.id = ${personId}`,
        times: {},
      },
      withdrawn: { rows: withdrawnSql(now, sql`w.person_id = ${personId}`), times: WITHDRAWN_TIMES },
      reviews: {
        rows: sql<Review>`
          select v.withdrawn_id, v.answer, v.why, v.reviewed_at, p.name as reviewed_by_name
            from access.withdrawn_review v join access.withdrawn w on w.id = v.withdrawn_id
            join people.person_card p on p.id = v.reviewed_by
           where w.person_id = ${personId} order by v.reviewed_at, v.id`,
        times: { reviewedAt: 'instant' },
      },
    })
    return people[0] && { ...people[0], withdrawn, reviews }
  },
})

/** Of oneself: what is taken away now, and until when. Why is said by whoever decided it. */
export const ownWithdrawn = query({
  name: 'access.own-withdrawn',
  input: z.object({}),
  may: may.seeOwnWithdrawn,
  async read(db, _input, { actor, now }): Promise<Withdrawn[]> {
    return (
      await withdrawnSql(now, sql`w.person_id = ${actor.personId} and w.restored_at is null`).execute(db)
    ).rows
  },
})
