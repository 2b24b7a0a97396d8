import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type FactRow = {
  key: string
  kind: string
  /** null: the document was read and does not say it. */
  found: string | null
  words: string | null
  duty: string | null
  line: number | null
  /** What a person said is right; null with a date: they said there is none. */
  answer: string | null
  answeredAt: Temporal.Instant | null
  answeredBy: string | null
}

/** What the document says of itself, where, and what a person confirmed. One statement. */
export const factsOf = query({
  name: 'policies.facts-of',
  input: z.object({ versionId: z.uuid() }),
  may: may.readDraft,
  read: async (db, { versionId }): Promise<FactRow[]> => (await factsList(versionId).rows.execute(db)).rows,
})

/** The same, not sent yet. */
export const factsList = (versionId: Id) => ({
  rows: sql<FactRow>`
      select f.key, f.kind, f.value as found, f.words, f.duty, p.line, a.value as answer, a.answered_at,
             answerer.name as answered_by
        from policies.fact_found f
        left join policies.passage p
          on p.school_id = f.school_id and p.version_id = f.version_id and p.n = f.passage_n
        left join lateral (
          select value, answered_at, answered_by from policies.fact_answer
           where school_id = f.school_id and version_id = f.version_id and key = f.key
           order by answered_at desc limit 1) a on true
        left join people.person_card answerer on answerer.id = a.answered_by
       where f.version_id = ${versionId}
       order by f.key`,
  times: { answeredAt: 'instant' } as const,
})
