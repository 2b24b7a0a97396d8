import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayTime } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import { ACTION_DUE } from '../follow-up.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = { actionId: Id; what: string; givenBy: string; dueAt: Temporal.Instant }

const SHOWN = 5

/** What somebody was asked to do, for them alone: the words of the task and by when. */
export const tasksWait = waiting<Found>({
  name: 'concerns.tasks-wait',
  may: { who: may.endAction.who },
  rows: (_, { actor }) => sql`
    select a.id as action_id, a.what, p.name as given_by, d.due_at
      from concerns.action a
      join platform.deadline d on d.what = ${ACTION_DUE} and d.about = a.id and d.stopped_at is null
      join people.person_card p on p.id = a.given_by
     where a.owner_id = ${actor.personId}::uuid
     order by d.due_at, a.id limit ${SHOWN}`,
  times: { dueAt: 'instant' },
  says: (found, { school, now }): Need[] =>
    found.map(({ actionId, what, givenBy, dueAt }) => ({
      ...whenOf(dueAt, now),
      title: what.length > 80 ? `${what.slice(0, 80).trimEnd()}…` : what,
      says: `${givenBy} asked you. ${sayDue(dueAt)}.`,
      action: { text: 'Say what became of it', url: `${schoolPath(school)}/tasks/${actionId}` },
    })),
})

/** The last moment of a day is said as that day. */
export function sayDue(dueAt: Temporal.Instant): string {
  const last = dayOf(dueAt.subtract({ seconds: 1 }))
  return dayOf(dueAt).equals(last)
    ? `By ${sayTime(dueAt)} on ${sayLast(last)}`
    : `By the end of ${sayLast(last)}`
}

const sayLast = (day: Temporal.PlainDate): string =>
  `${day.toLocaleString('en-GB', { weekday: 'long' })} ${day.toLocaleString('en-GB', { day: 'numeric', month: 'long' })}`

type When = { when: { state: 'late' | 'today' | 'by'; words: string } }

export function whenOf(dueAt: Temporal.Instant, now: Temporal.Instant): When {
  if (Temporal.Instant.compare(dueAt, now) <= 0) return { when: { state: 'late', words: 'Late' } }
  const last = dayOf(dueAt.subtract({ seconds: 1 }))
  return last.equals(dayOf(now))
    ? { when: { state: 'today', words: 'Today' } }
    : { when: { state: 'by', words: `By ${last.toLocaleString('en-GB', { weekday: 'long' })}` } }
}
