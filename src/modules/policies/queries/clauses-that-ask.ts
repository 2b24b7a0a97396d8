import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { HeldAs } from '../../people/index.ts'
import type { PoliciesDb } from '../kit.ts'
import { whoseDuty } from '../whose-duty.ts'

type Row = {
  policyId: Id
  policyTitle: string
  clauseId: Id
  reference: string
  text: string
  leadIn: string | null
  trail: readonly string[]
  /** What Watchword keeps of it. */
  bound: readonly { control: string; key: string; audience: string }[]
}
/** A clause of a policy in force, and whom it asks. */
export type Asking = Row & { asks: readonly HeldAs[] }

/** The duties in the policies that stand at an instant, not sent yet. */
export const askingList = (at: Temporal.Instant) => ({
  rows: sql<Row>`
    select s.policy_id, coalesce((select f.value from policies.fact_answer f
             where f.version_id = s.version_id and f.key = 'title' and f.value <> ''
             order by f.answered_at desc limit 1), p.title) as policy_title,
           c.clause_id, c.reference, c.text, c.lead_in, g.trail,
           coalesce((select json_agg(json_build_object('control', b.control, 'key', b.key, 'audience', b.audience)
                                     order by b.bound_at, b.id)
              from policies.binding b
             where b.version_id = c.version_id and b.clause_n = c.n and b.ended_at is null
               and b.system = 'watchword'), '[]') as bound
      from (select distinct on (v.policy_id) v.policy_id, v.id as version_id
              from policies.approval a join policies.version v on v.id = a.version_id
             where a.effective_from <= ${at}
             order by v.policy_id, v.number desc) s
      join policies.policy p on p.id = s.policy_id
      join policies.clause_in_version c on c.version_id = s.version_id and c.is_duty
      join policies.passage g on g.version_id = c.version_id and g.n = c.passage_n
     order by p.created_at, p.id, c.n`,
  times: {},
})

export const whomAsked = (rows: readonly Row[]): Asking[] =>
  rows.map(row => ({ ...row, asks: whoseDuty(row) })).filter(({ asks }) => asks.length)

export const clausesThatAsk = async (db: Kysely<PoliciesDb>, at: Temporal.Instant): Promise<Asking[]> =>
  whomAsked((await askingList(at).rows.execute(db)).rows)
