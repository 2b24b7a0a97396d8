import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { waiting } from '../kit.ts'
import { may, mayReadDeeds } from '../permissions.ts'
import { isLate, signBy } from '../review.ts'
import { isHeadSql, SUBJECT_TIMES, type SubjectShown, subjectsSql } from './review-sql.ts'

const NEWEST = sql`r.id = (select n.id from reviews.review n order by n.opened_at desc, n.id limit 1)`

const dueWhen = (openedAt: Temporal.Instant, now: Temporal.Instant): Need['when'] =>
  isLate(openedAt, now)
    ? { state: 'late', words: 'Late' }
    : { state: 'by', words: `By ${sayDay(dayOf(signBy(openedAt)))}` }

type Row = {
  reviewId: string
  period: string
  openedAt: Temporal.Instant
  lines: number
  open: number
  own: number
}

/** For whoever answers, the lines that are left; for the headteacher the signature; for the chair what is late. */
export const reviewWaits = waiting<Row>({
  name: 'reviews.review-waits',
  may: { who: may.answer.who },
  rows: (_, { actor }) => sql<Row>`
    select r.id as review_id, r.period, r.opened_at, count(l.id)::int as lines,
           count(l.id) filter (where a.id is null)::int as open,
           count(l.id) filter (where a.id is null and (l.person_id is distinct from ${actor.personId})
             and (${actor.rights.has('network-manager')} or l.owner_id = ${actor.personId}
                  or l.owner_duty = any (${[...actor.rights]}::text[])))::int as own
      from reviews.review r
      left join reviews.line l on l.review_id = r.id
      left join reviews.answer a on a.line_id = l.id and a.replaced_at is null
     where ${NEWEST} and not exists (select from reviews.signature g where g.review_id = r.id and g.subject_id is null)
     group by r.id, r.period, r.opened_at`,
  times: { openedAt: 'instant' },
  says([found], { school, actor, now }) {
    if (!found) return []
    const { reviewId, period, openedAt, lines, open, own } = found
    const when = dueWhen(openedAt, now)
    const url = `${schoolPath(school)}/reviews/${reviewId}`
    if (holds(actor, ['headteacher']))
      return [
        {
          ...{ when, title: `Sign the access review: ${period}` },
          says: open
            ? `${open} of ${lines} lines are still to be looked at.`
            : 'Each line has been looked at.',
          action: { text: open ? 'Look at them' : 'Sign it', url },
        },
      ]
    if (own)
      return [
        {
          ...{ when, title: `Look at who may do what: ${period}` },
          says: `${own === 1 ? 'One line waits' : `${own} lines wait`} for your answer.`,
          action: { text: 'Look at them', url },
        },
      ]
    if (holds(actor, ['chair-of-governors', 'vice-chair-of-governors']) && isLate(openedAt, now))
      return [
        {
          ...{ when, title: `The access review is not signed: ${period}` },
          says: `It opened on ${sayDay(dayOf(openedAt))}. The headteacher signs within two weeks.`,
          action: { text: 'See it', url },
        },
      ]
    return []
  },
})

/** For whoever reads what another did who keeps the network or the accounts. */
export const deedsWait = waiting<SubjectShown>({
  name: 'reviews.deeds-wait',
  may: may.readDeeds,
  rows: (_, { actor, now }) =>
    subjectsSql(
      dayOf(now),
      sql`${NEWEST} and g.id is null and s.person_id is distinct from ${actor.personId}
        and ((${actor.rights.has('headteacher')} and not ${isHeadSql(dayOf(now))})
             or (${holds(actor, ['chair-of-governors', 'vice-chair-of-governors'])} and ${isHeadSql(dayOf(now))}))`,
    ),
  times: SUBJECT_TIMES,
  says: (rows, { school, actor, now }) =>
    rows
      .filter(row => mayReadDeeds(actor, row))
      .map(({ reviewId, subjectId, name, openedAt }) => ({
        ...{ when: dueWhen(openedAt, now), title: `Read what ${name} did` },
        says: 'Whoever keeps the network or the accounts is checked by somebody else.',
        action: { text: 'Read it', url: `${schoolPath(school)}/reviews/${reviewId}/deeds/${subjectId}` },
      })),
})
