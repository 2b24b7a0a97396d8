import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import { type Every, periodNow } from '../period.ts'
import { isLate, signBy } from '../review.ts'

type Row = {
  reviewId: Id
  openedAt: Temporal.Instant
  signedAt: Temporal.Instant | null
  lines: number
  answered: number
  unread: number
}

export async function reviewEvidence(
  call: Call & { unit: Unit },
  { every }: { every: Every },
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (every === 'never') return { ...none, state: 'not-met', figure: 'Not reviewed' }
  const { from } = await periodNow(call, every)
  const { rows } = await sql<Row>`
    select r.id as review_id, r.opened_at, g.signed_at,
           (select count(*)::int from reviews.line l where l.review_id = r.id) as lines,
           (select count(*)::int from reviews.line l join reviews.answer a on a.line_id = l.id and a.replaced_at is null
             where l.review_id = r.id) as answered,
           (select count(*)::int from reviews.subject s where s.review_id = r.id and not exists (
             select from reviews.signature d join reviews.review n on n.id = d.review_id
              where d.subject_id = s.person_id and n.opened_at >= r.opened_at)) as unread
      from reviews.review r
      left join reviews.signature g on g.review_id = r.id and g.subject_id is null
     where r.period_from >= ${from}
     order by g.signed_at desc nulls last, r.opened_at desc limit 1`.execute(call.unit.db)
  const [found] = rows
  if (!found) {
    const lateOn = from.add({ days: 14 })
    const isOver = Temporal.PlainDate.compare(lateOn, dayOf(call.now)) < 0
    return {
      ...{ ...none, due: 1, state: isOver ? 'not-met' : 'at-risk' },
      figure: `None has been opened since ${sayDay(from)}`,
    }
  }
  const { reviewId, openedAt, signedAt, lines, answered, unread } = found
  if (!signedAt)
    return {
      ...{ kept: answered, due: lines, exceptions: [reviewId] },
      state: isLate(openedAt, call.now) ? 'not-met' : 'at-risk',
      figure: `Opened on ${sayDay(dayOf(openedAt))}, to be signed by ${sayDay(dayOf(signBy(openedAt)))}: ${answered} of ${lines} lines looked at`,
    }
  const unreadWords = unread ? `; the deeds of ${unread} are still to be read by somebody else` : ''
  return {
    ...{ kept: lines, due: lines, exceptions: unread ? [reviewId] : [] },
    state: unread ? (isLate(openedAt, call.now) ? 'not-met' : 'at-risk') : 'met',
    figure: `Signed on ${sayDay(dayOf(signedAt))}, of ${lines} lines${unreadWords}`,
  }
}
