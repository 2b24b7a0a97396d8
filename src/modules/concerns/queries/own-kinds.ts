import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { riskTypes } from '../controls/risk-types.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { RiskArea } from '../risks.ts'

export type OwnKind = {
  kindId: Id
  area: RiskArea
  name: string
  why: string
  addedAt: string
  addedBy: string
  endedAt: string | null
}

/** Whether the policy lets the leads add to its kinds. */
export const mayAddKinds = async (call: Call): Promise<boolean> =>
  (await allInForce(call, riskTypes)).some(({ parameters }) => parameters.leadAdds === 'yes')

/** Those that are offered, for a statement that reads something else too. */
export const ownKindsSql = sql<readonly Pick<OwnKind, 'area' | 'name'>[]>`coalesce((
  select json_agg(json_build_object('area', k.area, 'name', k.name) order by k.area, k.name) from concerns.own_kind k
   where not exists (select from concerns.own_kind_end e where e.kind_id = k.id)), '[]')`

export const ownKindsOffered = (call: Call) =>
  inUnit(call, async ({ unit }) => {
    const { rows } = await sql<{ kinds: readonly Pick<OwnKind, 'area' | 'name'>[] }>`
      select ${ownKindsSql} as kinds`.execute(unit.db)
    return rows[0]?.kinds ?? []
  })

/** All that were ever added, with by whom and why; those that are offered first. */
export const ownKinds = query({
  name: 'concerns.own-kinds',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeTrends,
  async read(db) {
    const { rows } = await sql<OwnKind>`
      select k.id as kind_id, k.area, k.name, k.why, k.added_at::text, p.name as added_by, e.ended_at::text
        from concerns.own_kind k join people.person_card p on p.id = k.added_by
        left join concerns.own_kind_end e on e.kind_id = k.id
       order by e.ended_at desc nulls first, k.area, k.name, k.id`.execute(db)
    return rows
  },
})
