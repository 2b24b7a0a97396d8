import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { ADULTS_WITH_ACCOUNTS } from '../agreement.ts'
import { waiting } from '../kit.ts'
import { type Due, duesSql } from './dues.ts'

/** The reader's own signatures. */
export const ownDuesWait = waiting({
  name: 'agreements.own-dues-wait',
  may: { who: [...ADULTS_WITH_ACCOUNTS, 'parent'] },
  rows: (_db, { actor, now }) =>
    sql<Pick<Due, 'agreementId' | 'personId' | 'title' | 'effectiveFrom'>>`
      select due.agreement_id, due.person_id, due.title, due.effective_from
        from (${duesSql(now, { personId: actor.personId ?? undefined, isSigned: false })}) due
       where due.person_id = ${actor.personId} and due.audience <> 'pupil'
       order by due.title`,
  times: { effectiveFrom: 'instant' },
  says: (unsigned, { now, school }) =>
    unsigned.map(({ agreementId, personId, title, effectiveFrom }) => {
      const isComing = Temporal.Instant.compare(effectiveFrom, now) > 0
      const begins = sayDay(dayOf(effectiveFrom))
      return {
        when: isComing ? { state: 'by', words: `By ${begins}` } : { state: 'today', words: 'Today' },
        title: `You have not signed ${title}`,
        says: isComing ? `From ${begins} it is asked for before anything else.` : `In force since ${begins}.`,
        action: {
          text: 'Read and sign',
          url: `${schoolPath(school)}/agreements/${agreementId}/people/${personId}/signature`,
        },
      }
    }),
})
