import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query, waiting } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import type { Line } from '../retention.ts'

export type FileDue = {
  personId: Id
  name: string
  dueOn: string
  line: Line
  years: number
  /** Records that can go today, and that wait for something. */
  ready: number
  waiting: number
  isHeld: boolean
}
export type Proposed = {
  reviewId: Id
  personId: Id
  name: string
  decidedAt: Temporal.Instant
  decidedBy: string
  isMine: boolean
}

const SHOWN = 200

/**
 * Children whose time has come and of whom there is something that nobody decided to keep, as far as whoever asks may
 * know: first those who were born long enough ago, which are few.
 */
export const dueSql = (now: Temporal.Instant): RawBuilder<unknown> => {
  const today = sql`${dayOf(now).toString()}::date`
  return sql`
    old as materialized (
      select o.person_id from (
        select b.person_id, b.born_on from people.born_card b
        union select k.person_id, k.born_on from concerns.kept_child k) o
       where o.born_on <= ${today} - make_interval(years => (select concerns.years_of_line('child-protection')))
         and o.person_id not in (select concerns.own_children())),
    timely as materialized (select o.person_id from old o where concerns.due_on(o.person_id) <= ${today}),
    records as (
      select t.person_id, k.concern_id, concerns.record_waits(k.concern_id, ${today}) as waits
        from timely t join concerns.child k on k.person_id = t.person_id and k.ended_at is null),
    due as (
      select t.person_id, count(r.concern_id) filter (where r.waits = '{}')::int as ready,
             count(r.concern_id) filter (where r.waits <> '{}')::int as waiting,
             concerns.is_held(t.person_id) as is_held
        from timely t left join records r on r.person_id = t.person_id
       group by t.person_id
      having bool_or(not r.waits && array['not-due', 'no-birthday', 'kept'])
          or (concerns.has_rest(t.person_id) and not 'kept' = any(concerns.rest_waits(t.person_id, ${today}))))`
}

/** Files whose time has come: for a lead, by name. */
export const filesDue = query({
  name: 'concerns.files-due',
  chain: 'concerns',
  input: z.object({}),
  may: may.keepFile,
  logged: true,
  async read(db, _, { now }): Promise<FileDue[]> {
    const { rows } = await sql<FileDue>`
      with ${dueSql(now)}
      select d.person_id, p.name, concerns.due_on(d.person_id)::text as due_on, concerns.line_of(d.person_id) as line,
             concerns.years_of_line(concerns.line_of(d.person_id)) as years, d.ready, d.waiting, d.is_held
        from due d join concerns.named_card p on p.id = d.person_id
       where not exists (select from concerns.file_review v where v.child_id = d.person_id and v.decided = 'destroy'
                            and v.ended_at is null)
       order by due_on, p.name, d.person_id limit ${SHOWN}`.execute(db)
    return rows
  },
})

const proposedSql = (personId: Id | null) => sql<Proposed>`
  select v.id as review_id, v.child_id as person_id, p.name, v.decided_at, w.name as decided_by,
         v.decided_by = ${personId}::uuid as is_mine
    from concerns.file_review v join concerns.named_card p on p.id = v.child_id
    join people.person_card w on w.id = v.decided_by
   where v.decided = 'destroy' and v.ended_at is null
   order by v.decided_at, v.id limit ${SHOWN}`

/** Destructions that wait for a second person. */
export const destructionsProposed = query({
  name: 'concerns.destructions-proposed',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeDestruction,
  async read(db, _, { actor }): Promise<Proposed[]> {
    const { rows } = await proposedSql(actor.personId).execute(db)
    return rows
  },
})

type Waits = { due: number; proposed: number }

/** That a file’s time has come, and that a destruction waits for a second person: no name, and how many. */
export const filesDueWait = waiting<Waits>({
  name: 'concerns.files-due-wait',
  may: { who: may.seeDestruction.who },
  rows: (_, { actor, now }) => sql`
    with ${dueSql(now)}
    select case when ${holds(actor, BY_DUTY)}::boolean then (select count(*)::int from due d
             where not exists (select from concerns.file_review v where v.child_id = d.person_id
               and v.decided = 'destroy' and v.ended_at is null)) else 0 end as due,
           (select count(*)::int from (${proposedSql(actor.personId)}) w where not w.is_mine) as proposed`,
  times: {},
  says([found], { school }) {
    const url = `${schoolPath(school)}/concerns/retention`
    const lines = [
      found?.due && {
        title:
          found.due === 1 ? 'The time of a child’s file has come' : `The time of ${found.due} files has come`,
        says: 'Decide whether it is kept longer, or proposed to be destroyed.',
      },
      found?.proposed && {
        title: 'A destruction waits for a second person',
        says: 'Look at it, and confirm it or send it back.',
      },
    ]
    return lines.flatMap(one =>
      one
        ? [{ when: { state: 'next' as const, words: 'Next' }, ...one, action: { text: 'Look at it', url } }]
        : [],
    )
  },
})
