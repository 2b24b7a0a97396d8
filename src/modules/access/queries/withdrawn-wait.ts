import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { can } from '../../../platform/permission.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { isToReview, toDo, type Withdrawn } from '../withdrawn.ts'
import { WITHDRAWN_TIMES, withdrawnSql } from './withdrawn-of.ts'

/** For the network manager what is to be shut and opened again at the systems; for whoever gives it back what is to be looked at. */
export const withdrawnWaits = waiting<Withdrawn>({
  name: 'access.withdrawn-waits',
  may: { who: [...may.reviewWithdrawn.who, 'network-manager'] },
  rows: (_, { now }) =>
    withdrawnSql(now, sql`w.opened_at is null and (w.restored_at is null or w.shut_at is not null)`),
  times: WITHDRAWN_TIMES,
  says(rows, { actor, school, now }) {
    const today = dayOf(now)
    const base = schoolPath(school)
    const url = `${base}/withdrawn`
    const needs = []
    const review = rows.filter(one => isToReview(one, now, today) && can(actor, may.reviewWithdrawn, one))
    const [first] = review
    if (first)
      needs.push({
        when: { state: 'today' as const, words: 'Today' },
        title: `${review.length} ${review.length === 1 ? 'decision' : 'decisions'} about access to look at again`,
        says: 'The day has come. Access comes back only once you say so.',
        action: {
          text: 'Look at it',
          url: review.every(one => one.personId === first.personId)
            ? `${base}/people/${first.personId}/withdrawn`
            : url,
        },
      })
    if (!actor.rights.has('network-manager')) return needs
    for (const deed of ['shut', 'open'] as const) {
      const these = rows.filter(one => toDo(one, now, today) === deed)
      if (these.length)
        needs.push({
          when: isLateAtSystems(these, now, today)
            ? { state: 'late' as const, words: 'Late' }
            : { state: 'today' as const, words: 'Today' },
          title: `Access to ${deed === 'shut' ? 'shut' : 'open again'} at the systems: ${these.length}`,
          says: deed === 'shut' ? 'It was taken away.' : 'It has come back.',
          action: { text: 'See whose', url },
        })
    }
    return needs
  },
})

/** What was to be shut or opened before today. */
export const isLateAtSystems = (
  these: readonly Withdrawn[],
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): boolean =>
  these.some(one => {
    const deed = toDo(one, now, today)
    const since = deed === 'shut' ? dayOf(one.startsAt) : one.restoredAt ? dayOf(one.restoredAt) : one.backOn
    return deed !== undefined && since !== null && Temporal.PlainDate.compare(since, today) < 0
  })
