import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { awaitsWriter } from './added-since.ts'
import { elsewhereSql, otherClockSql, policiesSql } from './elsewhere.ts'
import { followUpSql } from './follow-up.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'
import { extractsSql } from './extract.ts'
import { attemptsSql, leadsSql } from './leads.ts'
import { sanctionsSql } from './sanctions.ts'
import { ordersSql, restrictionSql } from './orders.ts'
import { particularsSql } from './particulars.ts'
import { signsSql } from './signs.ts'
import { supportSql } from './support.ts'
import type { ConcernRecord } from './record.ts'

/** Whether the reader of this statement stands in a row that lets them. */
export const isReaderSql = (personId: Id | null, now: Temporal.Instant) => sql<boolean>`exists (
  select from concerns.reader g where g.concern_id = c.id and g.person_id = ${personId}::uuid
     and g.ended_at is null and (g.ends_at is null or g.ends_at > ${now}))`

/** One concern with all that was done about it. Each reading is logged. */
export const concern = query({
  name: 'concerns.concern',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(db, { concernId }, { actor, now }): Promise<ConcernRecord | undefined> {
    const { rows } = await sql<Omit<ConcernRecord, 'procedures'> & { found: FoundProcedures }>`
      select c.id as concern_id, c.reference, c.source, c.about, c.saw, c.said, c.others_said, c.thought, c.happened,
             c.marks, c.more, c.form, c.signed_position, c.right_now, c.raised, c.reporter_id, c.reporter_contact, c.signed_as, c.written_at, c.reported_at, c.door_name,
             ${isReaderSql(actor.personId, now)} as is_reader,
             ${awaitsWriter} as awaits_writer,
             exists (select from concerns.unsigned u where u.concern_id = c.id) as is_unsigned,
             coalesce((select json_agg(json_build_object('name', p.name, 'said', w.said, 'saidAt', w.said_at)
                 order by w.said_at, w.person_id)
               from concerns.writer_word w join people.person_card p on p.id = w.person_id
              where w.concern_id = c.id), '[]') as writer_words,
             exists (select from concerns.way_back w where w.concern_id = c.id and w.ends_at > ${now}) as has_way_back,
             coalesce((select json_agg(json_build_object('id', k.id, 'personId', k.person_id, 'name', p.name,
                 'className', (select m.class_name from people.membership_card m where m.person_id = k.person_id
                    and m.kind = 'pupil' order by m.starts_on desc limit 1),
                 'yearGroup', (select y.year_group from people.pupil_card y where y.pupil_id = k.person_id),
                 'part', k.part, 'filed', k.filed, 'particulars', ${particularsSql},
                 'bornOn', coalesce((select b.born_on from people.born_card b where b.person_id = k.person_id), p.kept_born_on)) order by k.added_at, p.name)
               from concerns.child k join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '[]') as children,
             coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'words', a.words,
                 'happenedOn', a.happened_on, 'addedAt', a.added_at, 'addedBy', p.name,
                 'completes', a.completes) order by a.added_at, a.id)
               from concerns.addition a left join people.person_card p on p.id = a.added_by
              where a.concern_id = c.id), '[]') as additions,
             coalesce((select json_agg(json_build_object('name', p.name, 'duty', r.duty, 'readAt', r.read_at)
                 order by r.read_at, r.person_id)
               from concerns.reading r join people.person_card p on p.id = r.person_id
              where r.concern_id = c.id), '[]') as readings,
             coalesce((select json_agg(json_build_object('duty', g.duty, 'reachedAt', g.reached_at,
                 'endedAt', g.ended_at, 'endedWhy', g.ended_why, 'chairToldAt', g.chair_told_at,
                 'isPressed', g.asked_by is not null, 'remindedAt', g.reminded_at) order by g.reached_at, g.id)
               from concerns.rung g where g.concern_id = c.id), '[]') as rungs,
             coalesce((select json_agg(json_build_object('id', g.id, 'name', p.name, 'because', g.because,
                 'grantedAt', g.granted_at, 'grantedBy', b.name, 'endsAt', g.ends_at) order by g.granted_at, g.id)
               from concerns.reader g join people.person_card p on p.id = g.person_id
               left join people.person_card b on b.id = g.granted_by
              where g.concern_id = c.id and g.ended_at is null
                and (g.ends_at is null or g.ends_at > ${now})), '[]') as readers,
             coalesce((select json_agg(json_build_object('line', l.line, 'isMet', l.is_met, 'why', l.why,
                 'answeredAt', l.answered_at, 'answeredBy', p.name))
               from (select distinct on (line) * from concerns.check_answer
                      where concern_id = c.id order by line, answered_at desc, id) l
               join people.person_card p on p.id = l.answered_by), '[]') as checks,
             coalesce((select json_agg(json_build_object('id', d.id, 'choice', d.choice, 'reasons', d.reasons,
                 'notReferredBecause', d.not_referred_because, 'consulted', d.consulted,
                 'parentsTold', d.parents_told, 'parentsNotToldBecause', d.parents_not_told_because,
                 'reviewOn', d.review_on, 'sayToReporter', d.say_to_reporter, 'restsOn', d.rests_on,
                 'told', d.told, 'triage', d.triage, 'risks', d.risks, 'otherRisk', d.other_risk,
                 'decidedAt', d.decided_at, 'decidedBy', p.name, 'isReplaced', d.replaced_at is not null,
                 'toldAt', w.told_at, 'seenAt', w.seen_at)
                 order by d.replaced_at is not null, d.decided_at desc, d.id)
               from concerns.decision d join people.person_card p on p.id = d.decided_by
               left join concerns.answer_told w on w.decision_id = d.id
              where d.concern_id = c.id), '[]') as decisions,
             ${ordersSql} as orders, ${restrictionSql} as restriction,
             ${signsSql} as signs, ${sanctionsSql} as sanctions,
             ${leadsSql} as leads, ${attemptsSql} as attempts, ${extractsSql} as extracts,
             coalesce((select json_agg(json_build_object('id', b.id, 'heldOn', b.held_on, 'people', b.people,
                 'worked', b.worked, 'lessons', b.lessons, 'recordedAt', b.recorded_at, 'recordedBy', p.name)
                 order by b.recorded_at, b.id)
               from concerns.debrief b join people.person_card p on p.id = b.recorded_by
              where b.concern_id = c.id), '[]') as debriefs,
             coalesce((select json_agg(json_build_object('searchId', d.id, 'device', d.device, 'takenAt', d.taken_at)
                 order by d.taken_at, d.id) from concerns.device_search d where d.concern_id = c.id), '[]') as devices,
             (select count(*)::int from concerns.document d where d.concern_id = c.id) as documents,
             ${elsewhereSql} as elsewhere, ${policiesSql(now)} as policies, ${otherClockSql} as other_clock,
             ${followUpSql} as follow_up, ${supportSql} as supports, ${proceduresSql} as found
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [row] = rows
    if (!row || !isDutyOrReader(actor, row)) return undefined
    const { found, ...record } = row
    return { ...record, procedures: followedIn(found) }
  },
})
