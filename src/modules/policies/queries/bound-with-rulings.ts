import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'
import type { Given } from '../parameters.ts'

export type MarginBinding = {
  bindingId: Id
  clauseN: number
  clauseId: Id
  control: string
  key: string
  audience: string
  system: string
  systemTitle: string
  given: Given
  governingReference: string | null
  governingGiven: Given | null
}

/** The bindings of an approved version, each with the clause that a ruling put over it. One statement. */
export const boundWithRulings = query({
  name: 'policies.bound-with-rulings',
  input: z.object({ versionId: z.uuid() }),
  may: may.read,
  read: async (db, { versionId }, { actor }): Promise<MarginBinding[]> =>
    (await boundList(actor, versionId).rows.execute(db)).rows,
})

/** The same, not sent yet. */
export const boundList = (actor: Actor, versionId: Id) => ({
  rows: sql<MarginBinding>`
      select b.id as binding_id, b.clause_n, c.clause_id, b.control, b.key, b.audience, b.system,
             s.title as system_title, b.parameters as given, ruled.reference as governing_reference,
             ruled.parameters as governing_given
        from policies.binding b
        join policies.version v on v.school_id = b.school_id and v.id = b.version_id
        join policies.clause_in_version c
          on c.school_id = b.school_id and c.version_id = b.version_id and c.n = b.clause_n
        join policies.system s on s.school_id = b.school_id and s.name = b.system
        left join lateral (
          select case when g.version_id = r.version_id then gc.reference
                      else gp.title || ', ' || gc.reference end as reference, g.parameters
            from policies.ruling r
            join policies.binding g on g.school_id = r.school_id and g.id = r.governing_binding_id
            join policies.clause_in_version gc
              on gc.school_id = g.school_id and gc.version_id = g.version_id and gc.n = g.clause_n
            join policies.version gv on gv.school_id = g.school_id and gv.id = g.version_id
            join policies.policy gp on gp.school_id = gv.school_id and gp.id = gv.policy_id
           where r.control = b.control and r.key = b.key and r.audience = b.audience
             and r.replaced_at is null and r.governing_binding_id <> b.id
             and (r.version_id = b.version_id
                  or (gv.policy_id <> v.policy_id
                      and exists (select from policies.approval a
                                   where a.school_id = r.school_id and a.version_id = r.version_id)))
           order by r.ruled_at desc limit 1) ruled on b.system = 'watchword'
       where b.version_id = ${versionId} and b.ended_at is null and ${isOnShowTo(actor, sql`b.version_id`)}
       order by b.clause_n, b.bound_at, b.id`,
  times: {},
})
