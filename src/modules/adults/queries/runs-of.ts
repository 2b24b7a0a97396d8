import { type Kysely, sql } from 'kysely'
import type { KeptEntry, Run } from '../../../platform/procedures/run.ts'
import type { Procedure } from '../../../platform/procedures/procedure.ts'
import type { Id } from '../../../words/ids.ts'
import type { Choice } from '../concern.ts'
import type { AdultsDb } from '../kit.ts'
import type { RuleBroken } from '../rule-broken.ts'
import { rulesBrokenSql } from './rules-of-record.ts'

/** A run as the database writes it inside a list: its instants are text. */
export type KeptRun = {
  runId: Id
  procedure: Procedure
  beganAt: string
  beganBy: string
  entries: readonly (Omit<KeptEntry, 'recordedAt'> & { recordedAt: string })[]
  clocks: readonly { step: string; dueAt: string }[]
}

/** The runs of the record `c`, for its case manager. */
export const runsSql = sql<readonly KeptRun[]>`coalesce((
  select json_agg(json_build_object('runId', run.id, 'procedure', run.definition, 'beganAt', run.began_at,
      'beganBy', began.name,
      'entries', coalesce((select json_agg(json_build_object('id', e.id, 'step', e.step, 'state', e.state,
            'answers', e.answers, 'why', e.why, 'recordedAt', e.recorded_at, 'recordedBy', by.name) order by e.n)
          from adults.procedure_entry e join people.person_card by on by.id = e.recorded_by
         where e.run_id = run.id), '[]'),
      'clocks', coalesce((select json_agg(json_build_object('step', k.step, 'dueAt', k.due_at) order by k.due_at, k.id)
          from adults.procedure_clock k where k.run_id = run.id and k.stopped_at is null), '[]')) order by run.began_at, run.id)
    from adults.procedure_run run join people.person_card began on began.id = run.began_by
   where run.concern_id = c.id), '[]')`

export const runOf = ({ entries, clocks, beganAt, ...run }: KeptRun): Run => ({
  ...run,
  beganAt: Temporal.Instant.from(beganAt),
  entries: entries.map(one => ({ ...one, recordedAt: Temporal.Instant.from(one.recordedAt) })),
  clocks: clocks.map(({ step, dueAt }) => ({ step, dueAt: Temporal.Instant.from(dueAt) })),
})

export type Followed = {
  concernId: Id
  reference: string
  toldAt: Temporal.Instant | null
  /** The decision that stands. */
  decided: Choice | null
  runs: readonly Run[]
  /** Adults here whom it is about. */
  subjects: readonly Id[]
  /** Rules of their own agreement that were named as broken. */
  rules: readonly RuleBroken[]
}

/** What is followed on a record, for whoever answers for it; nothing, for anybody else. */
export async function followed(db: Kysely<AdultsDb>, concernId: Id): Promise<Followed | undefined> {
  const { rows } = await sql<Omit<Followed, 'runs'> & { runs: readonly KeptRun[] }>`
    select c.id as concern_id, c.reference, ${runsSql} as runs, ${rulesBrokenSql} as rules,
           array(select s.person_id from adults.subject s where s.concern_id = c.id order by s.person_id) as subjects,
           (select max(t.recorded_at) from adults.telling t where t.concern_id = c.id) as told_at,
           (select d.choice from adults.decision d where d.concern_id = c.id and d.replaced_at is null) as decided
      from adults.concern c
     where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
  const [found] = rows
  return found && { ...found, runs: found.runs.map(runOf) }
}
