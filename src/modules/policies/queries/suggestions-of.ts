import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Given } from '../parameters.ts'

export type SuggestionRow = {
  suggestionId: Id
  clauseN: number
  control: string
  given: Given
  audience: string
  system: string
  sure: 'word-for-word' | 'likely' | 'guess'
  why: string
  words: string
  spanStart: number | null
  spanEnd: number | null
  answer: 'accepted' | 'changed' | 'rejected' | null
  decidedBy: string | null
}

/** What was suggested for the clauses of a version, and what a person decided. One statement. */
export const suggestionsOf = query({
  name: 'policies.suggestions-of',
  input: z.object({ versionId: z.uuid() }),
  may: may.prepare,
  read: async (db, { versionId }): Promise<SuggestionRow[]> =>
    (await suggestionsList(versionId).rows.execute(db)).rows,
})

/** The same, not sent yet. */
export const suggestionsList = (versionId: Id) => ({
  rows: sql<SuggestionRow>`
      select s.id as suggestion_id, s.clause_n, s.control, s.parameters as given, s.audience, s.system, s.sure,
             s.why, s.words, s.span_start, s.span_end, d.answer, decider.name as decided_by
        from policies.suggestion s
        left join policies.decision d
          on d.school_id = s.school_id and d.suggestion_id = s.id and d.taken_back_at is null
        left join people.person_card decider on decider.id = d.decided_by
       where s.version_id = ${versionId}
       order by s.clause_n, s.span_start, s.id`,
  times: {},
})
