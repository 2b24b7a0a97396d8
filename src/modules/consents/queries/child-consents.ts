import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Answer, Question } from '../purposes.ts'
import { type Asking, askingNow, questionsAsked, wordingList } from './asking.ts'
import { type OnRoll, pupilsSql, type Standing, STANDING_TIMES, standingSql } from './standing.ts'

export type AnswerKept = {
  id: Id
  purpose: string
  title: string
  words: string
  wording: number
  /** Not said to whoever does not keep children safe: beside what stands it would tell who is kept from being shown. */
  answer: Answer | null
  by: string
  how: string
  givenOn: Temporal.PlainDate
  lastsUntil: Temporal.PlainDate | null
  replacedAt: Temporal.Instant | null
}

export type ChildConsents = {
  pupil: OnRoll
  questions: readonly Question[]
  standing: readonly Standing[]
  answers: readonly AnswerKept[]
  adults: readonly { personId: Id; name: string; words: string | null; mayHaveLink: boolean }[]
  asking: Asking
  lastAsked: Temporal.Instant | null
}

/** All that was answered about one child, by whom and to which words; for those who keep the answers, not of their own child. */
export const childConsents = query({
  name: 'consents.child-consents',
  input: z.object({ personId: z.uuid() }),
  may: may.keepAnswers,
  async read(db, { personId }, call): Promise<ChildConsents | undefined> {
    const asking = await askingNow(call)
    const saysWhich = holds(call.actor, may.keepSafe.who)
    const { pupils, written, standing, answers, adults, last } = await together(db, {
      pupils: { rows: pupilsSql(call.now, { personId, notOf: call.actor.personId }), times: {} },
      written: wordingList(db),
      standing: {
        rows: sql<Standing>`select * from (${standingSql(call.now)}) s where s.person_id = ${personId}`,
        times: STANDING_TIMES,
      },
      answers: {
        rows: db
          .selectFrom('consents.answer as a')
          .innerJoin('people.personCard as p', 'p.id', 'a.givenBy')
          .select(['a.id', 'a.purpose', 'a.title', 'a.words', 'a.wording', 'a.answer', 'a.how'])
          .select(['p.name as by', 'a.givenOn', 'a.lastsUntil', 'a.replacedAt'])
          .where('a.personId', '=', personId)
          .orderBy('a.recordedAt', 'desc')
          .orderBy('a.id'),
        times: { givenOn: 'day', lastsUntil: 'day', replacedAt: 'instant' },
      },
      adults: {
        rows: sql<ChildConsents['adults'][number]>`
          select a.person_id, p.name, a.words, exists (select from people.contact_for_links c
                   where c.pupil_id = a.pupil_id and c.person_id = a.person_id) as may_have_link
            from people.adult_of_pupil a join people.person_card p on p.id = a.person_id
           where a.pupil_id = ${personId} and a.parental_responsibility is distinct from false
             and exists (select from people.may_be_told t where t.pupil_id = a.pupil_id and t.person_id = a.person_id)
           order by a.place, p.name`,
        times: {},
      },
      last: {
        rows: sql<{ askedAt: Temporal.Instant | null }>`
          select max(asked_at) as asked_at from consents.asked where pupil_id = ${personId}`,
        times: { askedAt: 'instant' },
      },
    })
    const [pupil] = pupils
    if (!pupil) return undefined
    return {
      ...{ pupil, standing, adults, asking, questions: questionsAsked(written, asking) },
      answers: (answers as AnswerKept[]).map(one =>
        saysWhich ? one : { ...one, answer: null, lastsUntil: null },
      ),
      lastAsked: last[0]?.askedAt ?? null,
    }
  },
})
