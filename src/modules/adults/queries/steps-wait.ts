import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayBy } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = { concernId: Id; runId: Id; step: string; title: string; dueAt: Temporal.Instant }

function whenOf(dueAt: Temporal.Instant, now: Temporal.Instant): Need['when'] {
  if (Temporal.Instant.compare(dueAt, now) <= 0) return { state: 'late', words: 'Late' }
  const day = dayOf(dueAt)
  if (day.equals(dayOf(now))) return { state: 'today', words: 'Today' }
  return { state: 'by', words: `By ${day.toLocaleString('en-GB', { weekday: 'long' })}` }
}

/** A step with a clock that is not settled, for whoever answers for the record. */
export const stepsWait = waiting<Found>({
  name: 'adults.steps-wait',
  may: { who: may.answer.who },
  rows: () => sql`
    select k.concern_id, k.run_id, k.step, k.due_at,
           (select s ->> 'title' from jsonb_array_elements(r.definition -> 'steps') s where s ->> 'key' = k.step) as title
      from adults.procedure_clock k join adults.procedure_run r on r.id = k.run_id
     where k.stopped_at is null and k.concern_id in (select adults.managed_by_me())
     order by k.due_at, k.id limit 5`,
  times: { dueAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(({ concernId, runId, step, title, dueAt }) => ({
      when: whenOf(dueAt, now),
      title,
      says: `About an adult. ${sayBy(dueAt)}. Nobody else sees this.`,
      action: {
        text: 'Record it',
        url: `${schoolPath(school)}/concerns-about-adults/${concernId}/procedures/${runId}/steps/${step}`,
      },
    })),
})
