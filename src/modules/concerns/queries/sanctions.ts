import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { How } from '../follow-up.ts'
import type { Route, SanctionAsks, Victim } from '../sanctions.ts'
import { areParentsOpen, isInterviewOpen, isLiftedSql } from './sanctions-evidence.ts'

/** A line that was written beneath a sanction afterwards. Days and instants inside are text. */
export type SanctionStep = {
  kind: 'told' | 'not-told' | 'lifted' | 'corrected'
  toldName: string | null
  how: How | null
  toldBy: string | null
  happenedOn: string
  words: string | null
  recordedAt: string
  recordedBy: string
}
export type Sanction = {
  id: Id
  personId: Id
  child: string
  /** None, where there is no sanction. */
  sanction: string | null
  level: number | null
  asks: SanctionAsks
  because: string
  happenedLevel: number | null
  outsideBecause: string | null
  happenedOn: string
  age: number | null
  yearGroup: string | null
  isElsewhere: boolean
  link: string | null
  policyName: string | null
  policyEdition: string | null
  clause: string | null
  victim: Victim | null
  effect: string | null
  route: Route | null
  circumstances: string | null
  decidedBy: string
  decidedOn: string
  endsOn: string | null
  recordedAt: string
  recordedBy: string
  isLifted: boolean
  isInterviewOpen: boolean
  areParentsOpen: boolean
  interview: {
    actionId: Id
    holder: string
    end: {
      state: 'done' | 'unobtainable'
      words: string
      heldOn: string | null
      outcome: string | null
    } | null
  } | null
  steps: readonly SanctionStep[]
}

const name = (column: ReturnType<typeof sql>) =>
  sql`(select p.name from people.person_card p where p.id = ${column})`

/** One sanction `s`, with all that was written beneath it. */
export const sanctionSql = sql<Sanction>`json_build_object('id', s.id, 'personId', s.person_id,
    'child', (select k.name from concerns.named_card k where k.id = s.person_id), 'sanction', s.sanction, 'level', s.level, 'asks', s.asks,
    'because', s.because, 'happenedLevel', s.happened_level, 'outsideBecause', s.outside_because,
    'happenedOn', s.happened_on, 'age', s.age, 'yearGroup', s.year_group, 'isElsewhere', s.is_elsewhere,
    'link', s.link, 'policyName', s.policy_name, 'policyEdition', s.policy_edition, 'clause', s.clause,
    'victim', s.victim, 'effect', s.effect, 'route', s.route, 'circumstances', s.circumstances,
    'decidedBy', ${name(sql`s.decided_by`)}, 'decidedOn', s.decided_on, 'endsOn', s.ends_on,
    'recordedAt', s.recorded_at, 'recordedBy', ${name(sql`s.recorded_by`)},
    'isLifted', ${isLiftedSql}, 'isInterviewOpen', ${isInterviewOpen}, 'areParentsOpen', ${areParentsOpen})::jsonb
  || jsonb_build_object(
    'interview', (select jsonb_build_object('actionId', i.id, 'holder', ${name(sql`i.owner_id`)},
        'end', (select jsonb_build_object('state', e.state, 'words', e.words, 'heldOn', e.held_on,
            'outcome', e.outcome) from concerns.action_end e where e.action_id = i.id))
      from concerns.action i where i.sanction_id = s.id),
    'steps', coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'toldName', t.told_name, 'how', t.how,
        'toldBy', t.told_by, 'happenedOn', t.happened_on, 'words', t.words, 'recordedAt', t.recorded_at,
        'recordedBy', ${name(sql`t.recorded_by`)}) order by t.recorded_at, t.id)
      from concerns.sanction_step t where t.sanction_id = s.id), '[]'))`

/** A column of the statement that reads the concern `c`. */
export const sanctionsSql = sql<
  Sanction[]
>`coalesce((select json_agg(${sanctionSql} order by s.recorded_at, s.id)
  from concerns.sanction s where s.concern_id = c.id), '[]')`
