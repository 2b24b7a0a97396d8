import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { CHAIN } from '../../record/index.ts'
import { query, type ReviewsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import { hex, sha256Of } from '../review.ts'
import { SUBJECT_TIMES, type SubjectShown, subjectsSql } from './review-sql.ts'

export const ONE = z.object({ accessReviewId: z.uuid(), managerId: z.uuid() })
type One = z.output<typeof ONE>

/** One kind of deed: how often, and on which days. Never of whom or what. */
export type Deed = {
  useCase: string
  outcome: 'done' | 'read' | 'refused'
  times: number
  days: number
  firstOn: string
  lastOn: string
}

const day = sql`(e.at at time zone 'Europe/London')::date`
/** From the last review in which they were read to the day this one opened: the log does not change behind that. */
const deedsSql = ({ accessReviewId, managerId }: One) => sql<Deed>`
  select e.use_case, e.outcome, count(*)::int as times, count(distinct ${day})::int as days,
         min(${day})::text as first_on, max(${day})::text as last_on
    from reviews.subject s
    join reviews.review r on r.id = s.review_id
    join platform.audit_entry e on e.chain = ${CHAIN} and e.person_id = s.person_id
     and e.at < r.opened_at and (s.since is null or e.at >= s.since)
   where s.review_id = ${accessReviewId} and s.person_id = ${managerId}
   group by 1, 2 order by 3 desc, 1, 2`

export const deedsContent = ({ reviewId, subjectId }: SubjectShown, deeds: readonly Deed[]): object => ({
  ...{ reviewId, subjectId },
  deeds: deeds.map(({ useCase, outcome, times, days, firstOn, lastOn }) => ({
    ...{ useCase, outcome, times, days, firstOn, lastOn },
  })),
})

export async function readDeeds(db: Kysely<ReviewsDb>, one: One, now: Temporal.Instant) {
  const { subject, deeds } = await together(db, {
    subject: {
      rows: subjectsSql(
        dayOf(now),
        sql`s.review_id = ${one.accessReviewId} and s.person_id = ${one.managerId}`,
      ),
      times: SUBJECT_TIMES,
    },
    deeds: { rows: deedsSql(one), times: {} },
  })
  const [found] = subject
  if (!found) return undefined
  const isWhole = !found.sha256 || found.sha256 === hex(sha256Of(deedsContent(found, deeds)))
  return { ...found, deeds, isWhole }
}

/** What somebody who keeps the network or the accounts did, for somebody else to read. */
export const deedsOf = query({
  name: 'reviews.deeds-of',
  input: ONE,
  may: may.readDeeds,
  logged: true,
  read: (db, one, { now }) => readDeeds(db, one, now),
})
export type Deeds = Awaited<ReturnType<typeof deedsOf>>
