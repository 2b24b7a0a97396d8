import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { awaitsWriter } from './added-since.ts'

type Found = { concernId: Id; reference: string; askedAt: Temporal.Instant }

const SHOWN = 3

/** Somebody who deals with it asks whoever reported it: by its reference, without whom it is about. */
export const askedOfMe = waiting<Found>({
  name: 'concerns.asked-of-me',
  may: { who: may.seeOwn.who },
  rows: (_, { actor }) => sql`
    select c.id as concern_id, c.reference, (select max(q.added_at) from concerns.addition q
             where q.concern_id = c.id and q.kind = 'asked-of-writer') as asked_at
      from concerns.concern c
     where c.reporter_id = ${actor.personId}::uuid and ${awaitsWriter}
     order by 3 limit ${SHOWN}`,
  times: { askedAt: 'instant' },
  says: (found, { school, now }) =>
    found.map(({ concernId, reference, askedAt }) => ({
      when: { state: 'today', words: 'Today' } as const,
      title: `A question about ${reference}`,
      says: `You reported it. Whoever deals with it asked ${sayAge(askedAt, now)} ago.`,
      action: { text: 'Answer', url: `${schoolPath(school)}/my-reports/child/${concernId}` },
    })),
})
