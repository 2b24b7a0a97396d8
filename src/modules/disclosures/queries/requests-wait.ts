import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { dueSql, isGivenSql, restSql } from './request-sql.ts'

type Found = {
  kind: 'go' | 'read' | 'wait' | 'make' | 'rest'
  personId: Id
  requestId: Id
  initials: string
  dueOn: string
  isLate: boolean
}
const SHOWN = 5

/** Requests for a child’s file that wait: as far as the reader may know, and for what of them. */
export const requestsWait = waiting<Found>({
  name: 'disclosures.requests-wait',
  may: { who: may.answer.who },
  rows: (_, { now, actor }) => sql`
    select case when f.is_given then 'rest' when f.answer_id is null or f.agrees = false then 'go' when f.agrees then 'make'
                when ${actor.personId}::uuid = any(f.chosen_by) then 'wait' else 'read' end as kind,
           f.child_id as person_id, f.id as request_id, p.initials, f.due_on::text as due_on,
           f.due_on < ${dayOf(now)} as is_late
      from (select r.id, r.child_id, r.recorded_at, ${isGivenSql} as is_given, ${dueSql} as due_on, ${restSql} as rest,
                   a.id as answer_id, a.chosen_by, a.agrees
              from disclosures.request r
              left join lateral (select a.id, a.chosen_by, v.agrees from disclosures.answer a
                left join disclosures.review v on v.answer_id = a.id
               where a.request_id = r.id order by a.offered_at desc, a.id limit 1) a on true) f
      join concerns.named_card p on p.id = f.child_id
     where not f.is_given or f.rest > 0
     order by f.due_on, f.id limit ${SHOWN}`,
  times: {},
  says: (found, { school }) =>
    found.map(({ kind, personId, requestId, initials, dueOn, isLate }) => {
      const at = `${schoolPath(school)}/children/${personId}/concerns/access`
      const by = sayDay(Temporal.PlainDate.from(dueOn))
      return {
        when: isLate
          ? ({ state: 'late', words: 'Late' } as const)
          : ({ state: 'by', words: `By ${dayAndMonth(dueOn)}` } as const),
        title: `${ACTS[kind].title}: ${initials}`,
        says: isLate && kind !== 'rest' ? `It was to be answered by ${by}.` : ACTS[kind].says,
        action: {
          text: ACTS[kind].act,
          url: kind === 'read' ? `${at}/${requestId}/given` : at,
        },
      }
    }),
})

/** Within a quarter of a year no year is needed, and the column is narrow. */
const dayAndMonth = (iso: string): string =>
  Temporal.PlainDate.from(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long' })

const ACTS: Readonly<Record<Found['kind'], { title: string; says: string; act: string }>> = {
  go: { title: 'Somebody asks for what is held', says: 'Go through the file.', act: 'Go through it' },
  wait: {
    title: 'An answer waits for another lead',
    says: 'Whoever chose what is given cannot be the one who reads it.',
    act: 'Look at it',
  },
  read: {
    title: 'An answer to read before it is made',
    says: 'You are the second pair of eyes.',
    act: 'Read it',
  },
  make: { title: 'An answer to make and give', says: 'Another lead has agreed to it.', act: 'Make it' },
  rest: {
    title: 'More than was given',
    says: 'There is a concern that stands in no answer.',
    act: 'Look at it',
  },
}
