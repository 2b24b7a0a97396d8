import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { Choice, RightNow } from '../concern.ts'
import { appendOnlyLog } from '../controls/append-only-log.ts'
import { OTHER_DUE } from '../follow-up.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { holds } from '../../../platform/permission.ts'
import { addedSince, awaitsWriter } from './added-since.ts'
import { isReaderSql } from './concern.ts'
import { leadNameSql } from './leads.ts'
import { isSupportLateSql } from './support.ts'
import { lastEntryAt } from './last-entry.ts'

export type Queued = {
  concernId: Id
  reference: string
  /** Initials: full names stand only inside the record. */
  initials: readonly string[]
  rightNow: RightNow
  /** The kinds of which its words speak and that the policy wants raised. */
  raised: readonly string[]
  reportedAt: Temporal.Instant
  waitsFor: Duty | null
  dueAt: Temporal.Instant | null
  isRead: boolean
  decided: Choice | null
  decidedAt: Temporal.Instant | null
  reviewOn: Temporal.PlainDate | null
  /** The writer has added to it since it was decided. */
  isAdded: boolean
  /** The writer was asked something, and has not answered. */
  isAsked: boolean
  /** Not decided, and nobody has written anything in it for these days or more; nothing, where somebody has. */
  staleDays: number | null
  /** A meeting or a review of the support of a child is late, or it is worse and nothing was referred since. */
  isSupportLate: boolean
  /** Who of the leads leads it. */
  lead: string | null
  isReader: boolean
  /** How many there are on all pages. */
  all: number
}

export const WHICH = ['open', 'decided', 'outside', 'elsewhere'] as const

/** More came from outside than anybody could read one by one, and nobody has opened this one: it waits apart. */
export const waitsApart = sql<boolean>`(exists (select from concerns.held h where h.concern_id = c.id)
  and not exists (select from concerns.reading r where r.concern_id = c.id))`

/**
 * What waits, worst first: danger and what is raised, then unread, then undecided, then what its writer
 * has added to since, then what is to be looked at again, oldest first. What
 * is decided stands newest first. What somebody signed in for stands before what came from outside. Whoever holds no duty sees what they were asked to read.
 */
export const queue = query({
  name: 'concerns.queue',
  chain: 'concerns',
  input: z.object({ which: z.enum(WHICH).catch('open'), page: pageAsked }),
  may: may.see,
  async read(db, { which, page }, call): Promise<Queued[]> {
    const { actor, now } = call
    const { staleAfterDays } = await inForce(call, appendOnlyLog)
    const staleSince = now.subtract({ hours: staleAfterDays * 24 })
    const isByDuty = holds(actor, BY_DUTY)
    // What somebody was asked to read waits for them until they have opened it, though it is decided.
    const isOpen = sql`(d.id is null or d.review_on is not null or ${addedSince} or ${isSupportLateSql(now)} or not ${isByDuty} and not exists (
      select from concerns.reading o where o.concern_id = c.id and o.person_id = ${actor.personId}::uuid))`
    const isIn = {
      open: sql`${isOpen} and not ${waitsApart}`,
      decided: sql`not ${isOpen}`,
      outside: sql`${isOpen} and ${waitsApart}`,
      // Whatever was decided: the other system is to have it, and nothing says that it has.
      elsewhere: sql`exists (select from platform.deadline o where o.what = ${OTHER_DUE} and o.about = c.id
        and o.stopped_at is null and o.due_at <= ${now})`,
    }[which]
    const { rows } = await sql<Queued>`
      with mine as (
        select c.id as concern_id, c.reference, c.right_now, c.raised, c.from_outside, c.reported_at, rung.duty as waits_for, rung.due_at,
               exists (select from concerns.reading r where r.concern_id = c.id) as is_read,
               d.choice as decided, d.decided_at, d.review_on, ${addedSince} as is_added, ${awaitsWriter} as is_asked, ${leadNameSql} as lead, ${isSupportLateSql(now)} as is_support_late,
               case when d.id is null and ${lastEntryAt} <= ${staleSince} then ${staleAfterDays}::int end as stale_days,
               ${isReaderSql(actor.personId, now)} as is_reader
          from concerns.concern c
          left join concerns.rung rung on rung.concern_id = c.id and rung.ended_at is null
          left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
         where ${isIn}
           and (${isByDuty} or ${isReaderSql(actor.personId, now)})),
      here as (
        select *, (select count(*)::int from mine) as all, row_number() over (
                 order by (decided is null and (right_now = 'danger' or raised <> '{}')) desc, decided is null desc, is_added desc, from_outside, is_read, review_on,
                          decided_at desc, reported_at) as place
          from mine order by place ${onPage(page, sql`(select count(*)::int from mine)`)})
      select here.*, coalesce((select array_agg(p.initials order by k.added_at, k.id) from concerns.child k
               join concerns.named_card p on p.id = k.person_id
              where k.concern_id = here.concern_id and k.ended_at is null), '{}') as initials
        from here order by place`.execute(db)
    return rows
  },
})
