import { sql } from 'kysely'
import { z } from 'zod'
import { startOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { RiskKey } from '../risks.ts'

export type RiskCounts = { all: number; each: readonly { risk: RiskKey; count: number }[] }

/** How many concerns were decided this school year by kind of risk; one with several kinds is one in the sum. */
export const riskCounts = query({
  name: 'concerns.risk-counts',
  chain: 'concerns',
  input: z.object({ since: z.instanceof(Temporal.PlainDate) }),
  may: may.seeChronology,
  async read(db, { since }): Promise<RiskCounts> {
    const { rows } = await sql<RiskCounts>`
      with theirs as (
        select d.concern_id, d.risks, d.other_risk from concerns.decision d
         where d.replaced_at is null and d.decided_at >= ${startOf(since)})
      select (select count(*)::int from theirs) as all,
             coalesce((select json_agg(json_build_object('risk', n.risk, 'count', n.count) order by n.risk)
               from (select risk, count(distinct concern_id)::int as count
                       from theirs, unnest(risks || case when other_risk is null then '{}' else array['other'] end) risk
                      group by risk) n), '[]') as each`.execute(db)
    return rows[0] ?? { all: 0, each: [] }
  },
})
