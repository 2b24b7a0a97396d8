import { sql } from 'kysely'
import { z } from 'zod'
import { type ListPage, onPage, pageAsked, pageShown } from '../../../platform/list-page.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow } from '../../concerns/index.ts'
import type { Choice } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Registered = {
  concernId: Id
  reference: string
  /** Of the adults who were named. */
  initials: readonly string[]
  rightNow: RightNow
  reportedAt: Temporal.Instant
  isRead: boolean
  waitsFor: Duty | null
  dueAt: Temporal.Instant | null
  decided: Choice | null
  reviewOn: Temporal.PlainDate | null
  /** A procedure is followed on it. */
  isFollowed: boolean
  isStepLate: boolean
}

/** The reader’s own cases, those that wait first; last of them what came from outside in great number. Of others’ there is no row, no count and no gap. */
export const register = query({
  name: 'adults.register',
  chain: 'adults',
  input: z.object({ page: pageAsked.default(1) }),
  may: may.answer,
  async read(db, { page }, { now }): Promise<ListPage<Registered>> {
    const { rows } = await sql<Registered & { all: number }>`
      with mine as (
        select c.id as concern_id, c.reference, c.right_now, c.reported_at,
               c.from_outside, exists (select from adults.held h where h.concern_id = c.id)
                 and not exists (select from adults.reading r where r.concern_id = c.id) as is_apart,
               exists (select from adults.reading r where r.concern_id = c.id) as is_read,
               exists (select from adults.procedure_run f where f.concern_id = c.id) as is_followed,
               exists (select from adults.procedure_clock k where k.concern_id = c.id and k.stopped_at is null
                          and k.due_at <= ${now}) as is_step_late,
               rung.duty as waits_for, rung.due_at, d.choice as decided, d.review_on,
               coalesce((select array_agg(p.initials order by p.name) from adults.subject s
                 join people.person_card p on p.id = s.person_id where s.concern_id = c.id), '{}') as initials
          from adults.concern c
          left join adults.rung rung on rung.concern_id = c.id and rung.ended_at is null
          left join adults.decision d on d.concern_id = c.id and d.replaced_at is null
         where c.id in (select adults.managed_by_me()))
      select mine.*, (select count(*)::int from mine) as all
        from mine
       order by (decided is null) desc, is_apart, (right_now = 'danger' and decided is null) desc,
                from_outside, review_on nulls last, reported_at, concern_id
      ${onPage(page, sql<number>`(select count(*)::int from mine)`)}`.execute(db)
    const all = rows[0]?.all ?? 0
    return { rows: rows.map(({ all: _, ...row }) => row), page: pageShown(page, all), all }
  },
})

export type Offer = { offerId: Id; waitsSince: Temporal.Instant; offeredAt: Temporal.Instant }

/** What waits unread and may be taken over: since when, and nothing else. */
export const offers = query({
  name: 'adults.offers',
  chain: 'adults',
  input: z.object({}),
  may: may.answer,
  async read(db, _, { actor }): Promise<Offer[]> {
    return db
      .selectFrom('adults.offer')
      .select(['id as offerId', 'waitsSince', 'offeredAt'])
      .where('personId', '=', actor.personId)
      .where('endedAt', 'is', null)
      .orderBy('waitsSince')
      .execute()
  },
})
