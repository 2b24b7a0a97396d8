import { sql } from 'kysely'
import { z } from 'zod'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow, SayToReporter } from '../../concerns/index.ts'
import type { Ladder } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/**
 * What a reporter sees of their own report: their words, who has read it as what and when, and the short answer. For
 * whoever was named in it since, all but their own words stays as it was.
 */
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
  /** The door by which they wrote it, as the school calls it. */
  door: string | null
  doorName: string | null
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
      select c.id as concern_id, ${actor.personId}::uuid as reporter_id, c.reference, c.about, c.about_child, c.for_child, c.marks, c.saw, c.said, c.others_said,
             c.thought, c.happened, c.right_now, c.signed_as, c.reported_at, c.door, c.door_name, t.ladder,
             t.read_at, t.read_by, t.waits_for, t.has_run_out, t.answer, t.answered_at,
             coalesce((select json_agg(json_build_object('words', n.words, 'addedAt', n.added_at) order by n.added_at, n.id)
                         from adults.addition n
                        where n.concern_id = c.id and n.kind = 'by-reporter' and n.added_by = ${actor.personId}::uuid),
                      '[]') as additions
        from adults.concern c join adults.told_to_reporter() t on t.concern_id = c.id
       where (c.reporter_id = ${actor.personId}::uuid or c.id in (select adults.written_by_me()))
         and (${concernId ?? null}::uuid is null or c.id = ${concernId ?? null}::uuid)
       order by c.reported_at desc, c.id limit 200`.execute(db)
    return rows
  },
})
