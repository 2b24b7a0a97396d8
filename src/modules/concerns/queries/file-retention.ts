import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { HoldKind, Line, Wait } from '../retention.ts'

/** Days and instants inside are text, as the database writes them. */
export type KeptRecord = {
  concernId: Id
  reference: string
  reportedAt: string
  /** Other children who stand in it. */
  others: number
  waits: readonly Wait[]
  keptUntil: string | null
}
export type FileHold = {
  holdId: Id
  kind: HoldKind
  why: string
  setAt: string
  setBy: string
  liftedAt: string | null
  liftedBy: string | null
  liftedBecause: string | null
}
export type FileReview = {
  reviewId: Id
  decided: 'keep' | 'destroy'
  why: string
  keptUntil: string | null
  decidedAt: string
  decidedBy: string
  endedAt: string | null
  endedBy: string | null
  endedBecause: string | null
}
export type FileRetention = {
  personId: Id
  name: string
  className: string | null
  bornOn: string | null
  line: Line
  lineWhy: string | null
  years: number
  dueOn: string | null
  isOwn: boolean
  isHeldElsewhere: boolean
  hasRest: boolean
  restWaits: readonly Wait[]
  restKeptUntil: string | null
  records: readonly KeptRecord[]
  holds: readonly FileHold[]
  /** Newest first. */
  reviews: readonly FileReview[]
}

const name = (id: ReturnType<typeof sql>) => sql`(select n.name from people.person_card n where n.id = ${id})`

export async function readFileRetention(
  db: Kysely<ConcernsDb>,
  personId: Id,
  now: Temporal.Instant,
): Promise<FileRetention | undefined> {
  const today = sql`${dayOf(now).toString()}::date`
  const { rows } = await sql<FileRetention>`
    select p.id as person_id, p.name, m.class_name, concerns.born_on(p.id)::text as born_on, concerns.line_of(p.id) as line,
           concerns.years_of_line(concerns.line_of(p.id)) as years, concerns.due_on(p.id)::text as due_on,
           (select l.why from concerns.file_line l where l.child_id = p.id order by l.set_at desc, l.id desc limit 1) as line_why,
           p.id in (select concerns.own_children()) as is_own,
           people.is_held(p.id, p.name) as is_held_elsewhere,
           concerns.has_rest(p.id) as has_rest, concerns.rest_waits(p.id, ${today}) as rest_waits,
           (select max(r.kept_until)::text from concerns.record_kept r
             where r.child_id = p.id and r.concern_id is null) as rest_kept_until,
           coalesce((select json_agg(json_build_object('concernId', c.id, 'reference', c.reference, 'reportedAt', c.reported_at,
               'others', (select count(*) from concerns.child o where o.concern_id = c.id and o.ended_at is null
                  and o.person_id <> p.id),
               'waits', concerns.record_waits(c.id, ${today}),
               'keptUntil', (select max(r.kept_until) from concerns.record_kept r where r.concern_id = c.id))
               order by c.reported_at, c.id)
             from concerns.child k join concerns.concern c on c.id = k.concern_id
            where k.person_id = p.id and k.ended_at is null), '[]') as records,
           coalesce((select json_agg(json_build_object('holdId', h.id, 'kind', h.kind, 'why', h.why, 'setAt', h.set_at,
               'setBy', ${name(sql`h.set_by`)}, 'liftedAt', h.lifted_at, 'liftedBy', ${name(sql`h.lifted_by`)},
               'liftedBecause', h.lifted_because) order by h.set_at desc, h.id)
             from concerns.file_hold h where h.child_id = p.id), '[]') as holds,
           coalesce((select json_agg(json_build_object('reviewId', v.id, 'decided', v.decided, 'why', v.why,
               'keptUntil', v.kept_until, 'decidedAt', v.decided_at, 'decidedBy', ${name(sql`v.decided_by`)},
               'endedAt', v.ended_at, 'endedBy', ${name(sql`v.ended_by`)}, 'endedBecause', v.ended_because)
               order by v.decided_at desc, v.id)
             from concerns.file_review v where v.child_id = p.id), '[]') as reviews
      from concerns.named_card p
      join lateral (select class_name from people.membership_card
                     where person_id = p.id and kind = 'pupil' order by starts_on desc, id limit 1) m on true
     where p.id = ${personId}`.execute(db)
  return rows[0]
}

/** How long one child’s file is kept, from what that is counted, and what stands in the way of destroying it. */
export const fileRetention = query({
  name: 'concerns.file-retention',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.keepFile,
  logged: true,
  read: (db, { personId }, { now }) => readFileRetention(db, personId, now),
})

/** A proposal that waits for the second person, as far as whoever asks may know. */
export const proposalOf = ({ reviews }: Pick<FileRetention, 'reviews'>): FileReview | undefined =>
  reviews.find(({ decided, endedAt }) => decided === 'destroy' && endedAt === null)

/** What can go today. */
export const readyOf = ({ records, hasRest, restWaits }: FileRetention) => ({
  concernIds: records.filter(({ waits }) => !waits.length).map(({ concernId }) => concernId),
  withRest: hasRest && !restWaits.length,
})
