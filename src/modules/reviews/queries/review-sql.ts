import { type RawBuilder, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Line } from '../review.ts'

export const linesSql = (where: RawBuilder<unknown>) => sql<Line>`
  select l.id as line_id, l.kind, l.about_id, l.person_id, p.name, l.what, l.detail, l.owner_id, l.owner_duty,
         a.answer, a.answered_at, a.answered_by as answered_by_id, b.name as answered_by_name
    from reviews.line l
    left join people.person_card p on p.id = l.person_id
    left join reviews.answer a on a.line_id = l.id and a.replaced_at is null
    left join people.person_card b on b.id = a.answered_by
   where ${where} order by l.place, l.id`

export type Head = {
  reviewId: Id
  period: string
  openedAt: Temporal.Instant
  openedByName: string | null
  since: Temporal.PlainDate
  isNewest: boolean
  lines: number
  answered: number
  signedAt: Temporal.Instant | null
  signedByName: string | null
  sha256: string | null
}
export const HEAD_TIMES = { openedAt: 'instant', since: 'day', signedAt: 'instant' } as const

export const headSql = (where: RawBuilder<unknown> = sql`true`) => sql<Head>`
  select r.id as review_id, r.period, r.opened_at, o.name as opened_by_name, r.since,
         not exists (select from reviews.review n where n.opened_at > r.opened_at) as is_newest,
         (select count(*)::int from reviews.line l where l.review_id = r.id) as lines,
         (select count(*)::int from reviews.line l join reviews.answer a on a.line_id = l.id and a.replaced_at is null
           where l.review_id = r.id) as answered,
         g.signed_at, b.name as signed_by_name, encode(g.sha256, 'hex') as sha256
    from reviews.review r
    left join people.person_card o on o.id = r.opened_by
    left join reviews.signature g on g.review_id = r.id and g.subject_id is null
    left join people.person_card b on b.id = g.signed_by
   where ${where} order by r.opened_at desc, r.id`

export type SubjectShown = {
  reviewId: Id
  period: string
  subjectId: Id
  name: string
  isHead: boolean
  since: Temporal.Instant | null
  openedAt: Temporal.Instant
  signedAt: Temporal.Instant | null
  signedByName: string | null
  sha256: string | null
}
export const SUBJECT_TIMES = { since: 'instant', openedAt: 'instant', signedAt: 'instant' } as const

/** Whoever is headteacher now is read by the chair, whoever they were when it opened. */
export const isHeadSql = (today: Temporal.PlainDate) => sql<boolean>`
  (s.is_head or exists (select from people.duty_card d where d.person_id = s.person_id and d.duty = 'headteacher'
    and d.stopped_at is null and d.starts_on <= ${today} and (d.ends_on is null or d.ends_on >= ${today})))`

export const subjectsSql = (today: Temporal.PlainDate, where: RawBuilder<unknown>) => sql<SubjectShown>`
  select s.review_id, r.period, s.person_id as subject_id, p.name,
         ${isHeadSql(today)} as is_head,
         s.since, r.opened_at, g.signed_at, b.name as signed_by_name, encode(g.sha256, 'hex') as sha256
    from reviews.subject s
    join reviews.review r on r.id = s.review_id
    join people.person_card p on p.id = s.person_id
    left join reviews.signature g on g.review_id = s.review_id and g.subject_id = s.person_id
    left join people.person_card b on b.id = g.signed_by
   where ${where} order by p.name, s.person_id`
