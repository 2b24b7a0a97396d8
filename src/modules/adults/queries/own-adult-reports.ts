import { sql } from 'kysely'
import { z } from 'zod'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow, SayToReporter } from '../../concerns/index.ts'
import type { Ladder } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** What a reporter sees of their own report: their words, who has read it as what and when, and the short answer. */
export type OwnAdultReport = {
  concernId: Id
  reporterId: Id
  reference: string
  about: string
  aboutChild: string
  forChild: string
  marks: readonly { where: string; words: string }[]
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  rightNow: RightNow
  signedAs: string
  reportedAt: Temporal.Instant
  ladder: Ladder | null
  readAt: Temporal.Instant | null
  readBy: Duty | null
  waitsFor: Duty | null
  /** Nobody on its ladder has read it, and there is nobody left. */
  hasRunOut: boolean
  answer: SayToReporter | null
  answeredAt: Temporal.Instant | null
  additions: readonly { words: string; addedAt: string }[]
}

export const ownAdultReports = query({
  name: 'adults.own-reports',
  chain: 'adults',
  input: z.object({ concernId: z.uuid().optional() }),
  may: may.seeOwn,
  async read(db, { concernId }, { actor }): Promise<OwnAdultReport[]> {
    const { rows } = await sql<OwnAdultReport>`
      select c.id as concern_id, c.reporter_id, c.reference, c.about, c.about_child, c.for_child, c.marks, c.saw, c.said, c.others_said,
             c.thought, c.happened, c.right_now, c.signed_as, c.reported_at, last.ladder,
             r.read_at, r.duty as read_by, case when last.ended_at is null then last.duty end as waits_for,
             last.id is null or (last.ran_out_at is not null and last.ended_why is distinct from 'read') as has_run_out,
             a.say as answer, a.answered_at,
             coalesce((select json_agg(json_build_object('words', n.words, 'addedAt', n.added_at) order by n.added_at)
                         from adults.addition n
                        where n.concern_id = c.id and n.kind = 'by-reporter' and n.added_by = c.reporter_id),
                      '[]') as additions
        from adults.concern c
        left join lateral (select read_at, duty from adults.reading
                            where concern_id = c.id and person_id <> c.reporter_id
                            order by read_at limit 1) r on true
        left join lateral (select * from adults.rung where concern_id = c.id order by reached_at desc, ended_at desc nulls first limit 1) last
          on true
        left join lateral (select say, answered_at from adults.answer where concern_id = c.id
                            order by answered_at desc limit 1) a on true
       where c.reporter_id = ${actor.personId}::uuid and (${concernId ?? null}::uuid is null or c.id = ${concernId ?? null}::uuid)
       order by c.reported_at desc limit 200`.execute(db)
    return rows
  },
})
