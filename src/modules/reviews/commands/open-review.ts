import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { conflict } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { accessReview } from '../controls/access-review.ts'
import { command, query } from '../kit.ts'
import { periodNow } from '../period.ts'
import { may } from '../permissions.ts'
import { snapshot } from './snapshot.ts'

/** What stands: whether one waits to be signed, whether this term has one, and from when on nobody has signed. */
const standing = query({
  name: 'reviews.standing',
  input: z.object({}),
  may: may.open,
  async read(db, _input, call) {
    const { every } = await inForce(call, accessReview)
    const period = await periodNow(call, every)
    const { rows } = await sql<{ isOpen: boolean; stands: boolean; since: Temporal.PlainDate | null }>`
      select coalesce(bool_or(r.period_from >= ${period.from} and g.id is null), false) as is_open,
             coalesce(bool_or(r.period_from >= ${period.from}), false) as stands,
             coalesce((max(r.opened_at) filter (where g.id is not null) at time zone 'Europe/London')::date,
                      min(r.since)) as since
        from reviews.review r left join reviews.signature g on g.review_id = r.id and g.subject_id is null`.execute(
      db,
    )
    const [found] = rows
    return { every, period, isOpen: false, stands: false, ...found, since: found?.since ?? period.from }
  },
})

export const openReview = command({
  name: 'reviews.open-review',
  input: z.object({}),
  may: may.open,
  async load(db, input, call) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`reviews ${call.school.id}`}, 0))`.execute(db)
    return standing.read(db, input, call)
  },
  async run({ db, call, now, actor, touched }, _input, { period, isOpen, since }) {
    if (isOpen) throw conflict('One is open already: sign it first')
    const reviewId = newId()
    await db
      .insertInto('reviews.review')
      .values({
        ...{ schoolId: call.school.id, id: reviewId, period: period.name, periodFrom: period.from, since },
        ...{ openedAt: now, openedBy: actor.personId },
      })
      .execute()
    await snapshot(db, call, { reviewId, since })
    touched(reviewId)
    return { reviewId }
  },
})

/** By night: where none stands for this term. */
export async function openIfDue(call: Call): Promise<void> {
  const { every, stands } = await standing(call)
  if (every !== 'never' && !stands) await openReview(call, {})
}
