import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce, inForce } from '../../../platform/controls/in-force.ts'
import { type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import { coveredAudiences } from '../../access/index.ts'
import { type AgreementInForce, agreementsInForce } from '../../agreements/index.ts'
import { induction } from '../controls/induction.ts'
import { linesFor } from '../default-lines.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { linesAsked } from './asked-lines.ts'

/** A group that the policy covers: how many belong to it today, and what binds them. */
export type Covered = {
  audience: Membership
  here: number
  withAccount: number
  agreements: readonly AgreementInForce[]
  /** What everybody of it is taken through who starts. */
  asked: readonly string[]
}

type Counted = { audience: Membership; here: number; withAccount: number }

export const covered = query({
  name: 'starters.covered',
  input: z.object({}),
  may: may.seeCovered,
  async read(db, _, call): Promise<{ groups: Covered[]; uncovered: number }> {
    const { audiences } = await inForce(call, coveredAudiences)
    const today = dayOf(call.now)
    const { rows } = await sql<Counted & { uncovered: number }>`
      with here as (
        select distinct m.kind, m.person_id from people.membership_card m
         where m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
           and (m.stopped_at is null or m.stopped_at > ${call.now}))
      select asked.audience, count(h.person_id)::int as here, count(w.person_id)::int as with_account,
             (select count(*)::int from access.way_in a
               where not exists (select from here g where g.person_id = a.person_id
                                    and g.kind = any (${audiences}::text[]))) as uncovered
        from unnest(${audiences}::text[]) as asked (audience)
        left join here h on h.kind = asked.audience
        left join access.way_in w on w.person_id = h.person_id
       group by asked.audience`.execute(db)
    const agreements = await agreementsInForce(call)
    const lines = await linesAsked(db)
    const inducted = (await allInForce(call, induction)).map(({ parameters }) => parameters)
    const groups = MEMBERSHIPS.flatMap(audience => {
      const counted = rows.find(row => row.audience === audience)
      if (!counted) return []
      const { here, withAccount } = counted
      const items = inducted.filter(({ audiences: of }) => of.some(one => one === audience))
      const asked = [
        ...linesFor(lines, 'joining', audience).map(({ words }) => words),
        ...items.map(({ item }) => item),
      ]
      return {
        ...{ audience, here, withAccount, asked: [...new Set(asked)] },
        agreements: agreements.filter(one => one.audience === audience),
      }
    })
    return { groups, uncovered: rows[0]?.uncovered ?? 0 }
  },
})
