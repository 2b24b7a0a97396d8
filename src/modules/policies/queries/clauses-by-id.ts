import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type ClauseById = { clauseId: Id; policyId: Id; policyTitle: string; reference: string; words: string }

/** Clauses by their ids for life, as the newest approved version of their policy has them. */
export const clausesById = query({
  name: 'policies.clauses-by-id',
  input: z.object({ clauseIds: z.array(z.uuid()).max(1_000) }),
  may: may.read,
  async read(db, { clauseIds }): Promise<ClauseById[]> {
    const { rows } = await sql<ClauseById>`
      select distinct on (c.clause_id) c.clause_id, v.policy_id, p.title as policy_title, c.reference, c.text as words
        from policies.clause_in_version c
        join policies.version v on v.school_id = c.school_id and v.id = c.version_id
        join policies.policy p on p.school_id = v.school_id and p.id = v.policy_id
       where c.clause_id = any (${clauseIds})
       order by c.clause_id,
                exists (select from policies.approval a
                         where a.school_id = v.school_id and a.version_id = v.id) desc,
                v.number desc`.execute(db)
    return rows
  },
})
