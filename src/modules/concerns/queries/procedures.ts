import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import type { KeptEntry, Run } from '../../../platform/procedures/run.ts'
import { type Facts, type Walk, walk } from '../../../platform/procedures/walk.ts'
import type { Id } from '../../../words/ids.ts'
import { BLOCK } from '../follow-up.ts'
import type { ConcernsDb } from '../kit.ts'

/** What a run must know, as one column of the statement that reads the concern. Instants inside are text. */
export type FoundProcedures = {
  runs: readonly {
    runId: Id
    definition: Procedure
    beganAt: string
    beganBy: string
    entries: readonly (Omit<KeptEntry, 'recordedAt'> & { recordedAt: string })[]
    clocks: readonly { what: string; dueAt: string }[]
  }[]
  children: readonly { id: Id; name: string; bornOn: string | null }[]
  happenedOn: string | null
  reportedAt: string
  decidedAt: string | null
  referredAt: string | null
  sentAt: string | null
  supportedAt: string | null
  contactedAt: string | null
  isolationAskedAt: string | null
  isolatedAt: string | null
}

/** A run with where it stands. */
export type Followed = { run: Run; walk: Walk }

const byName = (id: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${id})`

/** When the last child that stands in it came to have support. Where none is named there is nobody to plan it for, and what was decided stands. */
const supportedAtSql = sql`(select case
    when count(k.id) = 0 then (select d.decided_at from concerns.decision d where d.concern_id = c.id and d.replaced_at is null)
    when count(*) filter (where u.made_at is null) = 0 then max(u.made_at) end
  from concerns.child k left join lateral (select min(s.made_at) as made_at from concerns.support_plan s
    where s.concern_id = k.concern_id and s.child_id = k.person_id) u on true
 where k.concern_id = c.id and k.ended_at is null)`

/** Of the concern `c`. */
export const proceduresSql = sql<FoundProcedures>`json_build_object(
  'runs', coalesce((select json_agg(json_build_object('runId', u.id, 'definition', u.definition, 'beganAt', u.began_at,
      'beganBy', ${byName(sql`u.began_by`)},
      'entries', coalesce((select json_agg(json_build_object('id', e.id, 'step', e.step, 'state', e.state,
          'answers', e.answers, 'why', e.why, 'recordedAt', e.recorded_at, 'recordedBy', ${byName(sql`e.recorded_by`)},
          'recordedById', e.recorded_by)
          order by e.n) from concerns.procedure_entry e where e.run_id = u.id), '[]'),
      'clocks', coalesce((select json_agg(json_build_object('what', d.what, 'dueAt', d.due_at) order by d.due_at, d.what)
          from platform.deadline d where d.about = u.id and d.stopped_at is null), '[]')) order by u.began_at, u.id)
    from concerns.procedure_run u where u.concern_id = c.id), '[]'),
  'children', coalesce((select json_agg(json_build_object('id', k.person_id, 'name', p.name,
      'bornOn', concerns.born_on(k.person_id)) order by k.added_at, p.name)
    from concerns.child k join concerns.named_card p on p.id = k.person_id
   where k.concern_id = c.id and k.ended_at is null), '[]'),
  'happenedOn', c.more ->> 'happenedOn', 'reportedAt', c.reported_at,
  'decidedAt', (select d.decided_at from concerns.decision d where d.concern_id = c.id and d.replaced_at is null),
  'referredAt', (select d.decided_at from concerns.decision d
    where d.concern_id = c.id and d.replaced_at is null and d.choice = 'refer'),
  'sentAt', (select max(s.recorded_at) from concerns.referral_step s join concerns.referral r on r.id = s.referral_id
    where r.concern_id = c.id and s.kind = 'sent' and r.agency in ('social-care', 'police')),
  'supportedAt', ${supportedAtSql},
  'contactedAt', (select max(k.recorded_at) from concerns.contact k where k.concern_id = c.id and k.side = 'agency'),
  'isolationAskedAt', (select min(a.given_at) from concerns.action a where a.concern_id = c.id and a.task = ${BLOCK}),
  'isolatedAt', (select max(e.ended_at) from concerns.action_end e join concerns.action a on a.id = e.action_id
    where a.concern_id = c.id and a.task = ${BLOCK} and e.state = 'done'))`

/** What the room knows of a run beyond what was recorded in it. */
export function factsOf(found: FoundProcedures): Facts {
  const on = found.happenedOn
    ? Temporal.PlainDate.from(found.happenedOn)
    : dayOf(Temporal.Instant.from(found.reportedAt))
  const done = {
    ...{
      decision: found.decidedAt,
      referred: found.referredAt,
      'referral-sent': found.sentAt,
      'support-plans': found.supportedAt,
      contact: found.contactedAt,
      'isolation-asked': found.isolationAskedAt,
      isolated: found.isolatedAt,
    },
    // Another procedure that one of its steps asks for.
    ...Object.fromEntries(
      found.runs.map(({ definition, beganAt }) => [`follows-${definition.key}`, beganAt]),
    ),
  }
  return {
    children: found.children.map(({ id, bornOn }) => ({
      id,
      age: bornOn ? Temporal.PlainDate.from(bornOn).until(on, { largestUnit: 'years' }).years : null,
    })),
    done: new Map(
      Object.entries(done).flatMap(([name, at]) => (at ? [[name, Temporal.Instant.from(at)] as const] : [])),
    ),
  }
}

export const followedIn = (found: FoundProcedures): readonly Followed[] =>
  found.runs.map(({ definition, beganAt, entries, clocks, ...kept }) => {
    const run: Run = {
      ...{ ...kept, procedure: definition, beganAt: Temporal.Instant.from(beganAt) },
      entries: entries.map(one => ({ ...one, recordedAt: Temporal.Instant.from(one.recordedAt) })),
      clocks: clocks.map(({ what, dueAt }) => ({
        step: what.slice(what.indexOf(`${definition.key}-`) + definition.key.length + 1),
        dueAt: Temporal.Instant.from(dueAt),
      })),
    }
    return { run, walk: walk(definition, run.entries, factsOf(found)) }
  })

/**
 * Held until the deed is done, so that of two who record at once the second finds what the first wrote. The concern
 * must have been found to be readable before.
 */
export async function proceduresToChange(
  db: Kysely<ConcernsDb>,
  concernId: Id,
): Promise<FoundProcedures | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${concernId}, 0))`.execute(db)
  const { rows } = await sql<{ found: FoundProcedures }>`
    select ${proceduresSql} as found from concerns.concern c where c.id = ${concernId}`.execute(db)
  return rows[0]?.found
}

/** A referral that was decided has gone out, or whoever had to be told at once was. */
export const isSent = ({ steps }: Walk): boolean =>
  steps.some(({ step, stands }) => (step.by === 'referral-sent' || step.refers) && stands === 'done')
