import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Line } from '../retention.ts'

export type Destruction = {
  reviewId: Id
  personId: Id
  name: string
  bornOn: string | null
  upn: string | null
  line: Line
  years: number
  dueOn: string | null
  why: string
  decidedAt: Temporal.Instant
  decidedBy: Id
  proposer: string
  references: readonly string[]
  withRest: boolean
  documents: number
  /** Records of the child that stay, because they wait for something. */
  staying: number
  /** What stands in the way now. */
  stops: readonly string[]
}

/** One destruction that waits for a second person, without a word of what would go. */
export const destruction = query({
  name: 'concerns.destruction',
  chain: 'concerns',
  input: z.object({ reviewId: z.uuid() }),
  may: may.seeDestruction,
  logged: true,
  async read(db, { reviewId }, { now }): Promise<Destruction | undefined> {
    const today = sql`${dayOf(now).toString()}::date`
    const { rows } = await sql<Destruction>`
      select v.id as review_id, v.child_id as person_id, p.name, concerns.born_on(v.child_id)::text as born_on,
             coalesce(f.upn, (select k.upn from concerns.kept_child k where k.person_id = v.child_id)) as upn,
             concerns.line_of(v.child_id) as line, concerns.years_of_line(concerns.line_of(v.child_id)) as years,
             concerns.due_on(v.child_id)::text as due_on, v.why, v.decided_at, v.decided_by, w.name as proposer, v.with_rest,
             array(select c.reference from concerns.concern c where c.id = any(v.concern_ids) order by c.reference) as references,
             (select count(*)::int from concerns.document_file d where d.concern_id = any(v.concern_ids)) as documents,
             (select count(*)::int from concerns.child k where k.person_id = v.child_id and k.ended_at is null
               and k.concern_id <> all(v.concern_ids)) as staying,
             array(select distinct s from unnest(v.concern_ids) held, unnest(concerns.record_waits(held, ${today})) s
                    where exists (select from concerns.concern c where c.id = held)
                   union select s from unnest(concerns.rest_waits(v.child_id, ${today})) s
                    where v.with_rest or s <> 'kept' order by 1) as stops
        from concerns.file_review v join concerns.named_card p on p.id = v.child_id
        join people.person_card w on w.id = v.decided_by
        left join people.pupil_file_card f on f.pupil_id = v.child_id
       where v.id = ${reviewId} and v.decided = 'destroy' and v.ended_at is null`.execute(db)
    return rows[0]
  },
})

export type Destroyed = {
  id: Id
  reference: string
  line: Line
  years: number
  recordReferences: readonly string[]
  documents: number
  rowsTakenOut: number
  fromYear: number | null
  toYear: number | null
  isWhole: boolean
  stays: readonly string[]
  proposedAt: Temporal.Instant
  proposer: string
  destroyedAt: Temporal.Instant
  confirmer: string
  all: number
}

/** What was destroyed, newest first: kept for good, without whose it was. */
export const destroyedFiles = query({
  name: 'concerns.destroyed-files',
  chain: 'concerns',
  input: z.object({ page: pageAsked }),
  may: may.seeDestruction,
  logged: true,
  async read(db, { page }): Promise<Destroyed[]> {
    const { rows } = await sql<Destroyed>`
      select d.id, d.reference, d.line, d.years, d.record_references, d.documents, d.rows_taken_out, d.from_year, d.to_year,
             d.is_whole, d.stays, d.proposed_at, p.name as proposer, d.destroyed_at, c.name as confirmer,
             (select count(*)::int from concerns.file_destruction x) as all
        from concerns.file_destruction d join people.person_card p on p.id = d.proposed_by
        join people.person_card c on c.id = d.confirmed_by
       order by d.destroyed_at desc, d.id ${onPage(page, sql`(select count(*)::int from concerns.file_destruction)`)}`.execute(
      db,
    )
    return rows
  },
})
