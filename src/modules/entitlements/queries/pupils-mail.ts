import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { mailParts } from '../controls/pupil-mail.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isHere } from './classes-now.ts'
import { mailNow } from './mail-sql.ts'

/** Pupils’ e-mail, and what the policy has of it. */
export const pupilsMail = query({
  name: 'entitlements.pupils-mail',
  input: z.object({}),
  may: may.see,
  async read(db, _, call) {
    return { ...(await mailNow(db, call.now)), parts: await mailParts(call) }
  },
})
export type PupilsMail = Awaited<ReturnType<typeof pupilsMail>>

type Named = { personId: Id; name: string }

/** Who may approve that pupils have e-mail: whoever leads, and not who asks. */
export const leadersSql = (now: Temporal.Instant) => sql<Named>`
  select distinct d.person_id, p.name from people.duty_card d join people.person_card p on p.id = d.person_id
   where d.duty in ('headteacher', 'dsl', 'chair-of-governors') and d.starts_on <= (${now}::timestamptz at time zone 'Europe/London')::date
     and (d.ends_on is null or d.ends_on >= (${now}::timestamptz at time zone 'Europe/London')::date)
     and (d.stopped_at is null or d.stopped_at > ${now}) order by p.name, d.person_id`

/** What the forms offer: who leads, who of the staff answers for an address, and which classes there are. */
export const mailChoices = query({
  name: 'entitlements.mail-choices',
  input: z.object({}),
  may: may.keepMail,
  read: (db, _, { now }) =>
    together(db, {
      leaders: { rows: leadersSql(now), times: {} },
      adults: {
        rows: sql<Named>`
          select distinct m.person_id, p.name from people.membership_card m join people.person_card p on p.id = m.person_id
           where m.kind = 'staff' and ${isHere(now)} order by p.name, m.person_id`,
        times: {},
      },
    }),
})
export type MailChoices = Awaited<ReturnType<typeof mailChoices>>
