import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

type Found = { concernId: Id; reference: string; toldAt: Temporal.Instant }

const SHOWN = 3

/** An answer to what the reader reported, by its reference alone. */
export const answersForMe = waiting<Found>({
  name: 'concerns.answers-for-me',
  may: { who: may.seeOwn.who },
  rows: (_, { actor }) => sql`
    select c.id as concern_id, c.reference, max(a.told_at) as told_at
      from concerns.answer_told a join concerns.concern c on c.id = a.concern_id
     where c.reporter_id = ${actor.personId}::uuid and a.seen_at is null
     group by c.id, c.reference order by 3, 1 limit ${SHOWN}`,
  times: { toldAt: 'instant' },
  says: (found, { school, now }) =>
    found.map(({ concernId, reference, toldAt }) => ({
      when: { state: 'next', words: 'New' } as const,
      title: `An answer to ${reference}`,
      says: `You reported it. Whoever deals with it answered ${sayAge(toldAt, now)} ago.`,
      action: { text: 'Read it', url: `${schoolPath(school)}/my-reports/child/${concernId}` },
    })),
})
