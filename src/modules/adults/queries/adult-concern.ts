import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { RightNow, SayToReporter, WriterWord } from '../../concerns/index.ts'
import type { Choice, Ladder } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Run } from '../../../platform/procedures/run.ts'
import { type Adult, adultsHereSql } from './people.ts'
import { type ToldByThemself, toldByThemselfSql } from './told-by-themself.ts'
import type { RuleBroken } from '../rule-broken.ts'
import { rulesBrokenSql } from './rules-of-record.ts'
import { type KeptRun, runOf, runsSql } from './runs-of.ts'

type Subject = {
  personId: Id
  name: string
  /** All access is taken away from them now. */
  isShut: boolean
  others: readonly { concernId: Id; reference: string }[]
}

/** Instants inside lists are text, as the database writes them. */
export type AdultRecord = {
  concernId: Id
  reference: string
  about: string
  aboutChild: string
  /** What those whom it is about had told of themselves. */
  toldByThemself: readonly ToldByThemself[]
  forChild: string
  marks: readonly { where: string; words: string }[]
  saw: string
  said: string
  othersSaid: string
  thought: string
  happened: string
  rightNow: RightNow
  isSure: boolean
  doorName: string | null
  /** Whoever wrote it wrote it of themself. */
  isToldByThemself: boolean
  signedAs: string
  reporterContact: string | null
  /** Sent from a browser in which nobody had signed in, by somebody who says that they work here. */
  isUnsigned: boolean
  writerWords: readonly WriterWord[]
  /** A child holds two words that open its answers. */
  hasWayBack: boolean
  writtenAt: Temporal.Instant
  reportedAt: Temporal.Instant
  ladder: Ladder | null
  /** Of this school’s adults, each with the other records about them that the reader may open. */
  subjects: readonly Subject[]
  /** Adults here, to say who it is about. */
  adults: readonly Adult[]
  isReadByMe: boolean
  /** Somebody named here says that the reader is of their family, and the reader does not. */
  isSaidFamily: boolean
  additions: readonly {
    id: Id
    kind: 'by-reporter' | 'note' | 'answer-to-child'
    words: string
    addedAt: string
    addedBy: string | null
  }[]
  readings: readonly { name: string; duty: Duty | null; readAt: string }[]
  rungs: readonly {
    duty: Duty
    isOffer: boolean
    reachedAt: string
    endedAt: string | null
    endedWhy: string | null
  }[]
  readers: readonly { name: string; part: 'reporter' | 'case-manager'; because: string; grantedAt: string }[]
  decisions: readonly {
    id: Id
    choice: Choice
    reasons: string
    consulted: string | null
    reviewOn: string | null
    decidedAt: string
    decidedBy: string
    /** What the reporter was told with it. */
    told: SayToReporter | null
    isReplaced: boolean
  }[]
  tellings: readonly { agreedBy: string; said: string; toldOn: string; recordedAt: string }[]
  childConcernIds: readonly Id[]
  /** Rules of their own agreement that were named as broken. */
  rules: readonly RuleBroken[]
  /** Procedures that are followed on it. */
  runs: readonly Run[]
}

/**
 * One record of this register, for its case manager: the database shows nobody else a row. A reporter opens their own
 * words elsewhere.
 */
export const adultConcern = query({
  name: 'adults.adult-concern',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  logged: true,
  async read(db, { concernId }, { actor, now }): Promise<AdultRecord | undefined> {
    const { rows } = await sql<Omit<AdultRecord, 'runs'> & { runs: readonly KeptRun[] }>`
      select c.id as concern_id, c.reference, c.about, c.about_child, c.for_child, c.marks, c.saw, c.said, c.others_said, c.thought,
             c.happened, c.right_now, c.is_sure, c.door_name,
             exists (select from adults.subject s where s.concern_id = c.id and s.person_id = c.reporter_id
                 and s.named_at = c.reported_at)
               as is_told_by_themself, c.signed_as, c.reporter_contact,
             exists (select from adults.unsigned u where u.concern_id = c.id) as is_unsigned,
             coalesce((select json_agg(json_build_object('name', p.name, 'said', w.said, 'saidAt', w.said_at)
                 order by w.said_at, w.person_id)
               from adults.writer_word w join people.person_card p on p.id = w.person_id
              where w.concern_id = c.id), '[]') as writer_words,
             exists (select from adults.way_back w where w.concern_id = c.id and w.ends_at > ${now}) as has_way_back,
             c.written_at, c.reported_at,
             (select g.ladder from adults.rung g where g.concern_id = c.id
               order by reached_at desc, ended_at desc nulls first limit 1) as ladder,
             coalesce((select json_agg(json_build_object('personId', s.person_id, 'name', p.name,
                 'isShut', access.is_withdrawn(s.school_id, s.person_id, ${dayOf(now)}, ${now}), 'others', coalesce((select json_agg(json_build_object('concernId', e.id, 'reference', e.reference)
                     order by e.reported_at, e.id) from adults.subject o join adults.concern e on e.id = o.concern_id
                   where o.person_id = s.person_id and o.concern_id <> c.id), '[]')) order by p.name)
               from adults.subject s join people.person_card p on p.id = s.person_id
              where s.concern_id = c.id), '[]') as subjects,
             coalesce((select json_agg(json_build_object('personId', h.person_id, 'name', h.name) order by h.name)
               from (${adultsHereSql(dayOf(now))}) h), '[]') as adults,
             exists (select from adults.reading r where r.concern_id = c.id and r.person_id = ${actor.personId}::uuid)
               as is_read_by_me,
             ${actor.personId}::uuid in (select adults.said_family(c.id)) as is_said_family,
             coalesce((select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'words', a.words,
                 'addedAt', a.added_at, 'addedBy', p.name) order by a.added_at, a.id)
               from adults.addition a left join people.person_card p on p.id = a.added_by
              where a.concern_id = c.id), '[]') as additions,
             coalesce((select json_agg(json_build_object('name', p.name, 'duty', r.duty, 'readAt', r.read_at)
                 order by r.read_at, r.person_id)
               from adults.reading r join people.person_card p on p.id = r.person_id
              where r.concern_id = c.id), '[]') as readings,
             coalesce((select json_agg(json_build_object('duty', g.duty, 'isOffer', g.is_offer,
                 'reachedAt', g.reached_at, 'endedAt', g.ended_at, 'endedWhy', g.ended_why) order by g.reached_at, g.id)
               from adults.rung g where g.concern_id = c.id), '[]') as rungs,
             coalesce((select json_agg(json_build_object('name', p.name, 'part', g.part, 'because', g.because,
                 'grantedAt', g.granted_at) order by g.granted_at, g.id)
               from adults.reader g join people.person_card p on p.id = g.person_id
              where g.concern_id = c.id and g.ended_at is null), '[]') as readers,
             coalesce((select json_agg(json_build_object('id', d.id, 'choice', d.choice, 'reasons', d.reasons,
                 'consulted', d.consulted, 'reviewOn', d.review_on, 'decidedAt', d.decided_at, 'decidedBy', p.name,
                 'told', (select w.say from adults.answer w where w.concern_id = d.concern_id
                    and w.answered_at = d.decided_at limit 1),
                 'isReplaced', d.replaced_at is not null) order by d.decided_at desc, d.id)
               from adults.decision d join people.person_card p on p.id = d.decided_by
              where d.concern_id = c.id), '[]') as decisions,
             coalesce((select json_agg(json_build_object('agreedBy', t.agreed_by, 'said', t.said, 'toldOn', t.told_on,
                 'recordedAt', t.recorded_at) order by t.recorded_at, t.id)
               from adults.telling t where t.concern_id = c.id), '[]') as tellings,
             coalesce((select json_agg(l.child_concern_id) from adults.child_link l where l.concern_id = c.id),
                      '[]') as child_concern_ids,
             ${toldByThemselfSql} as told_by_themself, ${rulesBrokenSql} as rules, ${runsSql} as runs
        from adults.concern c
       where c.id = ${concernId} and c.id in (select adults.managed_by_me())`.execute(db)
    const [found] = rows
    return found && { ...found, runs: found.runs.map(runOf) }
  },
})
