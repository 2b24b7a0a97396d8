import { sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { AskedAs } from '../request.ts'

/** The last answer that was sent to a second lead, and what became of it. Instants and days are text. */
export type Answer = {
  answerId: Id
  concernIds: readonly Id[]
  givenSha256: string
  chosenBy: readonly Id[]
  offeredAt: string
  offeredBy: string
  review: { agrees: boolean; words: string; reviewedAt: string; reviewedBy: string } | null
  /** Newest first. */
  made: readonly { sha256: string; entries: number; madeAt: string; madeBy: string }[]
}
export type Outcome = {
  kind: 'given' | 'withdrawn'
  words: string
  toWhom: string
  happenedOn: string
  recordedBy: string
}
export type Request = {
  requestId: Id
  reference: string
  askedAs: AskedAs
  asker: string
  checked: string
  although: string | null
  cameOn: string
  dueOn: string
  fromYear: number | null
  toYear: number | null
  /** Ethnic origin and religion are gone through too. */
  withKept: boolean
  recordedAt: string
  recordedBy: string
  longer: { reason: string; toldOn: string } | null
  answer: Answer | null
  outcomes: readonly Outcome[]
  /** Records that the reader may open, that stood in the file when it was ended, and that stand in no given answer. */
  rest: number
}

const by = (id: ReturnType<typeof sql>) => sql`(select w.name from people.person_card w where w.id = ${id})`

/** Of the request `r`: until when, extended or not. */
export const dueSql = sql<string>`coalesce((select x.due_on from disclosures.extension x where x.request_id = r.id), r.due_on)`

export const isGivenSql = sql<boolean>`exists (select from disclosures.outcome o where o.request_id = r.id)`

/** Records of the child that the reader may open, and that were left when it was given. */
export const restSql = sql<number>`(select count(*)::int from concerns.child_card c
  where c.person_id = r.child_id
    and c.added_at <= (select max(o.recorded_at) from disclosures.outcome o where o.request_id = r.id and o.kind = 'given')
    and not exists (select from disclosures.answer_concern h join disclosures.outcome o on o.answer_id = h.answer_id
                     where o.request_id = r.id and h.concern_id = c.concern_id))`

const answerSql = sql`(select json_build_object('answerId', a.id, 'concernIds', a.concern_ids,
    'givenSha256', encode(a.given_sha256, 'hex'), 'chosenBy', a.chosen_by, 'offeredAt', a.offered_at,
    'offeredBy', ${by(sql`a.offered_by`)},
    'review', (select json_build_object('agrees', v.agrees, 'words', v.words, 'reviewedAt', v.reviewed_at,
        'reviewedBy', ${by(sql`v.reviewed_by`)}) from disclosures.review v where v.answer_id = a.id),
    'made', coalesce((select json_agg(json_build_object('sha256', encode(m.sha256, 'hex'), 'entries', m.entries,
        'madeAt', m.made_at, 'madeBy', ${by(sql`m.made_by`)}) order by m.made_at desc, m.id)
      from disclosures.made m where m.answer_id = a.id), '[]'))
  from disclosures.answer a where a.request_id = r.id order by a.offered_at desc, a.id limit 1)`

export const requestSql = sql`json_build_object('requestId', r.id, 'reference', r.reference, 'askedAs', r.asked_as,
  'asker', r.asker, 'checked', r.checked, 'although', r.although, 'cameOn', r.came_on, 'dueOn', ${dueSql},
  'fromYear', r.from_year, 'toYear', r.to_year, 'withKept', r.with_kept, 'recordedAt', r.recorded_at, 'recordedBy', ${by(sql`r.recorded_by`)},
  'longer', (select json_build_object('reason', x.reason, 'toldOn', x.told_on)
    from disclosures.extension x where x.request_id = r.id),
  'answer', ${answerSql},
  'outcomes', coalesce((select json_agg(json_build_object('kind', o.kind, 'words', o.words, 'toWhom', o.to_whom,
      'happenedOn', o.happened_on, 'recordedBy', ${by(sql`o.recorded_by`)}) order by o.recorded_at, o.id)
    from disclosures.outcome o where o.request_id = r.id), '[]'),
  'rest', ${restSql})`
