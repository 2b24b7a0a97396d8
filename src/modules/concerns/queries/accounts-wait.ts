import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayTime } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { waiting } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'

type Held = { id: Id; reference: string; writer: string; isMine: boolean; reportedAt: Temporal.Instant }

const SHOWN = 5

/** A note that is only held, until its writer has added the whole account: for the writer, and for the leads. */
export const accountsWait = waiting<Held>({
  name: 'concerns.accounts-wait',
  may: { who: may.report.who },
  rows: (_, { actor }) => sql`
    select c.id, c.reference, p.name as writer, c.reporter_id = ${actor.personId}::uuid as is_mine, c.reported_at
      from concerns.concern c join people.person_card p on p.id = c.reporter_id
     where c.awaits_account
       and (c.reporter_id = ${actor.personId}::uuid
         or (${holds(actor, BY_DUTY)} and not exists (select from concerns.decision d where d.concern_id = c.id)))
       and not exists (select from concerns.addition a
            where a.concern_id = c.id and a.kind = 'by-reporter' and a.added_by = c.reporter_id)
     order by c.reported_at, c.id limit ${SHOWN}`,
  times: { reportedAt: 'instant' },
  says: (found, { school, now }) =>
    found.map(({ id, reference, writer, isMine, reportedAt }) => {
      const isLate = !dayOf(reportedAt).equals(dayOf(now))
      const at = sayTime(reportedAt)
      return {
        when: isLate
          ? { state: 'late' as const, words: 'Late' }
          : { state: 'today' as const, words: 'Today' },
        title: isMine
          ? `Write your full account: ${reference}`
          : isLate
            ? `No full account yet: ${reference}`
            : `${writer} will come to you after the lesson`,
        says: isMine
          ? 'The safeguarding lead has your first line, and was told that you will come.'
          : `${writer} held it at ${at} with one line.`,
        action: isMine
          ? { text: 'Write it', url: `${schoolPath(school)}/my-reports/child/${id}` }
          : { text: 'Open it', url: `${schoolPath(school)}/concerns/${id}` },
      }
    }),
})
