import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'

/** A clause of one version by the reference that people give it; none, where that version has no such clause. */
export const clauseNamed = query({
  name: 'policies.clause-named',
  input: z.object({ versionId: z.uuid(), reference: z.string().trim().min(1).max(200) }),
  may: may.read,
  async read(db, { versionId, reference }, { actor }): Promise<{ reference: string; words: string }[]> {
    const { rows } = await sql<{ reference: string; words: string }>`
      select c.reference, c.text as words from policies.clause_in_version c
       where c.version_id = ${versionId} and lower(c.reference) = lower(${reference})
         and ${isOnShowTo(actor, sql`c.version_id`)}
       order by c.n limit 1`.execute(db)
    return rows
  },
})
