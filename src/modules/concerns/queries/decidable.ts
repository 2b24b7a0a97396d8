import { sql } from 'kysely'
import type { Speaks } from '../spoken-of.ts'
import type { Id } from '../../../words/ids.ts'
import type { Standing as Closes } from '../closing.ts'
import { hasDebriefSql, isSeriousSql, unansweredSql } from './closing-standing.ts'
import { areParentsOpen, isInterviewOpen } from './sanctions-evidence.ts'
import { isOpenAsk } from './signs.ts'
import { readableConcern, type Standing } from './standing.ts'

/** The decision that stands, and the lines one may rest on: the report, what was added, other concerns of its children. */
export type Decidable = {
  lastId: Id | null
  lines: readonly Id[]
  /** Somebody was asked to do something. */
  hasAction: boolean
  /** Bodies that a serious sign asks to be contacted, and nobody has. */
  uncontacted: readonly string[]
  /** What a sanction in it still waits for: an interview, or a parent who is told. */
  unfinished: readonly string[]
  children: readonly { id: Id; name: string }[]
  speaks: Speaks
} & Closes

export async function decidable(
  ...[db, concernId, actor, now]: Parameters<typeof readableConcern>
): Promise<(Standing & Decidable) | undefined> {
  const standing = await readableConcern(db, concernId, actor, now)
  const { rows } = await sql<Decidable>`
    select (select d.id from concerns.decision d where d.concern_id = c.id and d.replaced_at is null) as last_id,
           exists (select from concerns.action a where a.concern_id = c.id) as has_action,
           array(select ask ->> 'agency' from concerns.sign t, jsonb_array_elements(t.asks) ask
                  where t.concern_id = c.id and ${isOpenAsk}) as uncontacted,
           array(select case when ${isInterviewOpen} then 'the interview with ' || p.name || ' is neither held nor cancelled'
                        else 'the parents of ' || p.name || ' are still to be told of the sanction' end
                   from concerns.sanction s join concerns.named_card p on p.id = s.person_id
                  where s.concern_id = c.id and (${isInterviewOpen} or ${areParentsOpen})
                  order by s.recorded_at, s.id) as unfinished,
           ${unansweredSql} as unanswered, ${hasDebriefSql} as has_debrief, ${isSeriousSql} as is_serious,
           array(select c.id
                 union select a.id from concerns.addition a where a.concern_id = c.id
                 union select o.concern_id from concerns.child k
                   join concerns.child o on o.person_id = k.person_id and o.ended_at is null
                  where k.concern_id = c.id and k.ended_at is null) as lines,
           coalesce((select json_agg(json_build_object('id', k.id, 'name', p.name) order by k.added_at, p.name)
               from concerns.child k join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '[]') as children,
           json_build_object('text', concat_ws(e'\\n', c.about, c.saw, c.said, c.others_said, c.thought,
               (select string_agg(a.words, e'\\n') from concerns.addition a where a.concern_id = c.id)),
             'followed', coalesce((select json_agg(r.key order by r.key) from concerns.procedure_run r
               where r.concern_id = c.id), '[]')) as speaks
      from concerns.concern c where c.id = ${concernId}`.execute(db)
  return standing && rows[0] && { ...standing, ...rows[0] }
}
