import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { OTHER_DUE } from '../follow-up.ts'

// Columns of the statement that reads the concern `c`.

/** Where else it stands or stood, in the order in which it was written down. */
export const elsewhereSql = sql<
  readonly Elsewhere[]
>`coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind,
    'place', x.place, 'words', x.words, 'reference', x.reference, 'lateBecause', x.late_because, 'happenedAt', x.happened_at,
    'recordedAt', x.recorded_at, 'recordedBy', p.name) order by x.recorded_at, x.id)
  from concerns.elsewhere x join people.person_card p on p.id = x.recorded_by where x.concern_id = c.id), '[]')`

export const otherClockSql = sql`(select json_build_object('dueAt', d.due_at, 'stoppedAt', d.stopped_at)
  from platform.deadline d where d.what = ${OTHER_DUE} and d.about = c.id and d.stopped_why is distinct from 'calendar'
 order by d.stopped_at desc nulls first, d.id limit 1)`

/** A policy that stands in Watchword on this day, or stood until its last version was withdrawn; and what it was called before. */
export type PolicyStanding = {
  policyId: Id
  versionId: Id
  title: string
  stands: boolean
  before: readonly string[]
}

export const policiesSql = (now: Temporal.Instant) => sql<readonly PolicyStanding[]>`coalesce((
  select json_agg(json_build_object('policyId', v.policy_id, 'versionId', v.version_id, 'title', v.title,
      'stands', v.withdrawn_at is null or v.withdrawn_at > ${now},
      'before', coalesce((select json_agg(distinct b.title) from policies.policy_card b
         where b.policy_id = v.policy_id and b.number < v.number and b.effective_from <= ${now}), '[]'))
      order by v.title, v.policy_id)
    from (select distinct on (policy_id) * from policies.policy_card
           where effective_from <= ${now} order by policy_id, number desc) v), '[]')`
