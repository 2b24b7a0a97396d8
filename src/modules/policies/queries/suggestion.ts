import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { ClauseRow } from './clauses-of-version.ts'
import type { SuggestionRow } from './suggestions-of.ts'

export type SuggestionInClause = Pick<
  SuggestionRow,
  'suggestionId' | 'control' | 'given' | 'audience' | 'system'
> &
  Pick<ClauseRow, 'n' | 'reference' | 'text'>

/** One suggestion, and the clause that it was read from. */
export const suggestion = query({
  name: 'policies.suggestion',
  input: z.object({ versionId: z.uuid(), suggestionId: z.uuid() }),
  may: may.prepare,
  async read(db, { versionId, suggestionId }): Promise<SuggestionInClause | undefined> {
    const { rows } = await sql<SuggestionInClause>`
      select s.id as suggestion_id, s.control, s.parameters as given, s.audience, s.system,
             c.n, c.reference, c.text
        from policies.suggestion s
        join policies.clause_in_version c
          on c.school_id = s.school_id and c.version_id = s.version_id and c.n = s.clause_n
       where s.version_id = ${versionId} and s.id = ${suggestionId}`.execute(db)
    return rows[0]
  },
})
