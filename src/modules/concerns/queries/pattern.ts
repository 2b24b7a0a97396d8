import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Choice, Part } from '../concern.ts'
import { type ConcernsDb, query } from '../kit.ts'
import type { Conclusion, PatternKind } from '../patterns.ts'
import { may } from '../permissions.ts'

export type Pattern = {
  kind: PatternKind
  weeks: number
  /** Nothing, where they are about a class. */
  child: { personId: Id; name: string } | null
  className: string | null
  raisedAt: Temporal.Instant
  concernIds: readonly Id[]
  /** Oldest first: how it grew. */
  concerns: readonly {
    concernId: Id
    reference: string
    reportedAt: string
    saw: string
    part: Part | null
    decided: Choice | null
  }[]
  conclusion: Conclusion | null
  words: string | null
  reviewedAt: Temporal.Instant | null
  reviewedBy: string | null
}

export async function patternWith(db: Kysely<ConcernsDb>, patternId: Id): Promise<Pattern | undefined> {
  const { rows } = await sql<Pattern>`
    select p.kind, p.weeks, p.class_name, p.raised_at, p.concern_ids, r.conclusion, r.words, r.reviewed_at, w.name as reviewed_by,
           (select json_build_object('personId', k.id, 'name', k.name) from concerns.named_card k where k.id = p.person_id) as child,
           coalesce((select json_agg(json_build_object('concernId', c.id, 'reference', c.reference,
               'reportedAt', c.reported_at, 'saw', left(concat_ws(' ', nullif(c.saw, ''), nullif(c.said, ''), nullif(c.others_said, '')), 300),
               'part', (select o.part from concerns.child o where o.concern_id = c.id and o.person_id = p.person_id and o.ended_at is null),
               'decided', (select d.choice from concerns.decision d where d.concern_id = c.id and d.replaced_at is null))
               order by c.reported_at, c.id)
             from concerns.concern c where c.id = any(p.concern_ids)), '[]') as concerns
      from concerns.pattern p
      left join concerns.pattern_review r on r.pattern_id = p.id
      left join people.person_card w on w.id = r.reviewed_by
     where p.id = ${patternId}`.execute(db)
  return rows[0]
}

/** Several concerns, to be looked at together. Reading it is logged. */
export const pattern = query({
  name: 'concerns.pattern',
  chain: 'concerns',
  input: z.object({ patternId: z.uuid() }),
  may: may.seeChronology,
  logged: true,
  read: (db, { patternId }) => patternWith(db, patternId),
})
