import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Candidate } from '../match-clauses.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'

/** `start` and `end` are places in the clause's own text. */
export type ClauseFigure = { start: number; end: number; words: string }

export type ClauseRow = {
  n: number
  clauseId: Id
  reference: string
  text: string
  leadIn: string | null
  isDuty: boolean
  isForPeople: boolean
  /** The headings above it, from the outermost. */
  trail: readonly string[]
  line: number
  spanStart: number
  figures: readonly ClauseFigure[]
  how: 'first' | 'same-text' | 'likeness' | 'doubtful' | 'new'
  candidates: readonly Candidate[]
  settled: string | null
}

/** The clauses of a version in its order, each with the headings it stands under. One statement. */
export const clausesOfVersion = query({
  name: 'policies.clauses-of-version',
  input: z.object({ versionId: z.uuid() }),
  may: may.read,
  async read(db, { versionId }, { actor }): Promise<ClauseRow[]> {
    const { rows } = await sql<ClauseRow>`
      select c.n, c.clause_id, c.reference, c.text, c.lead_in, c.is_duty, f.marked_at is not null as is_for_people,
             p.trail, p.line, c.span_start, c.figures, c.how, c.candidates, m.answer as settled
        from policies.clause_in_version c
        join policies.passage p
          on p.school_id = c.school_id and p.version_id = c.version_id and p.n = c.passage_n
        left join policies.for_people f
          on f.school_id = c.school_id and f.version_id = c.version_id and f.clause_n = c.n
         and f.taken_back_at is null
        left join policies.match_settled m
          on m.school_id = c.school_id and m.version_id = c.version_id and m.clause_n = c.n
       where c.version_id = ${versionId} and ${isOnShowTo(actor, sql`c.version_id`)}
       order by c.n`.execute(db)
    return rows
  },
})
