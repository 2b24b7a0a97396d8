import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { isReached } from '../absence.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Watched, watchedSql } from './absent-today.ts'

/** For whoever keeps the register: how many homes are still to be rung. */
export const callsToMake = waiting<{ all: number }>({
  name: 'attendance.calls-to-make',
  may: { who: may.ring.who },
  rows: (_, { now }) => sql`
    select count(distinct a.pupil_id)::int as all from attendance.absence a
     where a.absent_on = ${dayOf(now)} and a.reason = '' and not exists (select from attendance.family_call c
       where c.absent_on = a.absent_on and c.pupil_id = a.pupil_id and c.outcome <> 'nobody')
    having count(*) > 0`,
  times: {},
  says: ([found], { school }) =>
    found
      ? [
          {
            when: { state: 'today', words: 'Today' },
            title: found.all === 1 ? '1 home to ring' : `${found.all} homes to ring`,
            says: 'A child is absent, and nobody has said why.',
            action: { text: 'See the list', url: `${schoolPath(school)}/absences` },
          },
        ]
      : [],
})

/** For the leads, each behind their own wall: a watched child is absent, and nobody at home was reached. */
export const watchedWait = waiting<Watched>({
  name: 'attendance.watched-wait',
  may: { who: may.watch.who },
  rows: (_, { now }) => watchedSql(dayOf(now)),
  times: {},
  says: (found, { school }) =>
    found
      .filter(({ calls, leadCalls }) => !isReached([...calls, ...leadCalls]))
      .slice(0, 5)
      .map(({ initials }) => ({
        when: { state: 'today' as const, words: 'Today' },
        title: `${initials} is absent, and is watched`,
        says: 'Nobody at home has been reached yet. See that somebody rings before the end of the school day.',
        action: { text: 'See who rang', url: `${schoolPath(school)}/absent-and-watched` },
      })),
})
