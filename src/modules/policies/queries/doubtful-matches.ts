import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type DoubtfulMatch = {
  clauseId: Id
  reference: string
  text: string
  earlier: readonly { clauseId: Id; reference: string; text: string; likeness: number }[]
}

/** Clauses of a draft of which nobody has yet said what they are, each with what they may be. One statement. */
export const doubtfulMatches = query({
  name: 'policies.doubtful-matches',
  input: z.object({ versionId: z.uuid() }),
  may: may.prepare,
  async read(db, { versionId }): Promise<DoubtfulMatch[]> {
    const { rows } = await sql<DoubtfulMatch>`
      select c.clause_id, c.reference, c.text, earlier.list as earlier
        from policies.clause_in_version c
        join policies.version v on v.school_id = c.school_id and v.id = c.version_id
        left join policies.match_settled m
          on m.school_id = c.school_id and m.version_id = c.version_id and m.clause_n = c.n
       cross join lateral (
         select coalesce(json_agg(json_build_object('clauseId', e.clause_id, 'reference', e.reference,
                  'text', e.text, 'likeness', (k.value ->> 'likeness')::real)
                  order by (k.value ->> 'likeness')::real desc), '[]') as list
           from jsonb_array_elements(c.candidates) k(value)
           join policies.clause_in_version e
             on e.school_id = c.school_id and e.version_id = v.previous_id
            and e.clause_id = (k.value ->> 'clauseId')::uuid) earlier
       where c.version_id = ${versionId} and c.how = 'doubtful' and m.answer is null
       order by c.n`.execute(db)
    return rows
  },
})
