import { sql } from 'kysely'
import { z } from 'zod'
import { inForce } from '../../../platform/controls/in-force.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { above } from '../../../words/ladder.ts'
import { LADDER, type RightNow, type SayToReporter } from '../concern.ts'
import { acknowledgeAndEscalate, reporterFeedback } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { FormOfRecord, More } from '../record-fields.ts'

/** What a reporter sees of their own report: their words, who has read it as what and when, and the short answer. */
export type OwnReport = {
  concernId: Id
  reporterId: Id
  reference: string
  about: string
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  more: More
  form: FormOfRecord
  marks: readonly { where: string; words: string }[]
  rightNow: RightNow
  /** The door by which they wrote it, as the school calls it. */
  doorName: string | null
  signedAs: string
  reportedAt: Temporal.Instant
  readAt: Temporal.Instant | null
  readBy: Duty | null
  /** Whose turn it is, while nobody has read it. */
  waitsFor: Duty | null
  answer: SayToReporter | null
  answeredAt: Temporal.Instant | null
  /** They were told of it, and have not opened it. */
  isAnswerNew: boolean
  additions: readonly { words: string; addedAt: string }[]
  /** What those who deal with it want to know of the writer. */
  asked: readonly { words: string; askedAt: string }[]
  /** Which duties were told that it waits, and when; and whether the writer pressed it on to there. */
  told: readonly { duties: readonly Duty[]; at: string; isPressed: boolean }[]
  /** No answer yet, and the policy lets the writer press it on: from whom, past whom, and after how long it goes on by itself. */
  pressOn: { from: Duty; next: readonly Duty[]; minutes: number } | null
}
type Found = OwnReport & { standsWith: Duty | null; isUrgent: boolean }

/** Newest first. The one of an id, if one is given. */
export const ownReports = query({
  name: 'concerns.own-reports',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid().optional() }),
  may: may.seeOwn,
  async read(db, { concernId }, call): Promise<OwnReport[]> {
    const { actor } = call
    const { tells } = await inForce(call, reporterFeedback)
    const climbs = await inForce(call, acknowledgeAndEscalate)
    const { rows } = await sql<Found>`
      select c.id as concern_id, ${actor.personId}::uuid as reporter_id, c.reference, c.about, c.saw, c.said, c.others_said, c.thought,
             c.happened, c.more, c.form, c.marks, c.right_now, c.signed_as, c.reported_at, c.door_name, r.read_at, r.duty as read_by,
             rung.duty as waits_for, d.say_to_reporter as answer, d.decided_at as answered_at,
             coalesce((select json_agg(json_build_object('duties', g.told, 'at', g.reached_at, 'isPressed', g.asked_by is not null)
                          order by g.reached_at, g.id)
                         from concerns.rung g where g.concern_id = c.id and g.told <> '{}'), '[]') as told,
             (select g.duty from concerns.rung g where g.concern_id = c.id
               order by g.ended_at is null desc, g.reached_at desc, g.ended_at desc, g.id desc limit 1) as stands_with,
             c.right_now = 'danger' or c.raised <> '{}' as is_urgent,
             exists (select from concerns.answer_told w where w.concern_id = c.id and w.seen_at is null) as is_answer_new,
             coalesce((select json_agg(json_build_object('words', a.words, 'addedAt', a.added_at) order by a.added_at, a.id)
                         from concerns.addition a
                        where a.concern_id = c.id and a.kind = 'by-reporter' and a.added_by = ${actor.personId}::uuid),
                      '[]') as additions,
             coalesce((select json_agg(json_build_object('words', a.words, 'askedAt', a.added_at) order by a.added_at, a.id)
                         from concerns.addition a where a.concern_id = c.id and a.kind = 'asked-of-writer'),
                      '[]') as asked
        from concerns.concern c
        left join lateral (select read_at, duty from concerns.reading
                            where concern_id = c.id and person_id <> ${actor.personId}::uuid
                            order by read_at limit 1) r on true
        left join concerns.rung rung on rung.concern_id = c.id and rung.ended_at is null
        left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
       where (c.reporter_id = ${actor.personId}::uuid
              or c.id in (select w.concern_id from concerns.writer_word w
                           where w.person_id = ${actor.personId}::uuid and w.said = 'wrote-it'))
         and (${concernId ?? null}::uuid is null or c.id = ${concernId ?? null}::uuid)
       order by c.reported_at desc, c.id limit 200`.execute(db)
    return rows.map(({ standsWith, isUrgent, ...row }) => ({
      ...row,
      pressOn:
        climbs.reporterPresses === 'may' && standsWith && row.answer === null
          ? {
              ...{ from: standsWith, next: above(LADDER, standsWith) },
              minutes: isUrgent ? climbs.inDanger : climbs.minutes,
            }
          : null,
      ...(tells.includes('told') ? {} : { told: [] }),
      ...(tells.includes('read') ? {} : { readAt: null, readBy: null }),
      ...(tells.includes('answer') ? {} : { answer: null, answeredAt: null }),
    }))
  },
})
