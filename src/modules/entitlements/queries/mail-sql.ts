import { type Kysely, sql } from 'kysely'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { EntitlementsDb } from '../kit.ts'
import type { ClassAddress, Mailbox, MailOn, RefusedWhy } from '../mail.ts'
import { isHere } from './classes-now.ts'

export type RefusedMail = {
  refusedId: Id
  name: string | null
  line: number
  why: RefusedWhy
  refusedAt: Temporal.Instant
}

const mailOnSql = sql<MailOn>`
  select x.provider, x.domain, x.audit, p.name as approved_by, x.approved_on, x.switched_at from entitlements.mail_on x
    left join people.person_card p on p.id = x.approved_by where x.ended_at is null`

const mailboxSql = (now: Temporal.Instant) => sql<Mailbox>`
  select x.id as mailbox_id, x.person_id, p.name, h.class_name, x.address, x.recipients, x.purpose,
         x.opened_at is not null as is_on, h.person_id is not null as is_here,
         coalesce((select bool_and(c.signed_at is not null) from agreements.signing_card c
           where c.person_id = x.person_id and c.audience = 'pupil'), false) as is_signed
    from entitlements.mailbox x join people.person_card p on p.id = x.person_id
    left join (select m.person_id, max(m.class_name) as class_name from people.membership_card m
      where m.kind = 'pupil' and ${isHere(now)} group by m.person_id) h on h.person_id = x.person_id
   where x.ended_at is null order by h.class_name, p.name, x.address`

const classAddressSql = (now: Temporal.Instant) => sql<ClassAddress>`
  select x.id as address_id, x.address, x.class_name, p.name as adult, x.purpose, x.kept_where, x.ends_on,
         exists (select from people.membership_card m where m.person_id = x.adult_id and m.kind = 'staff' and ${isHere(now)}) as is_adult_here
    from entitlements.class_address x join people.person_card p on p.id = x.adult_id
   where x.ended_at is null order by x.class_name, x.address`

/** Pupils’ e-mail as it stands: who provides it, which addresses there are, and which were not taken. */
export async function mailNow(db: Kysely<EntitlementsDb>, now: Temporal.Instant) {
  const { on, mailboxes, refused, classAddresses } = await together(db, {
    on: { rows: mailOnSql, times: { approvedOn: 'day', switchedAt: 'instant' } },
    mailboxes: { rows: mailboxSql(now), times: {} },
    refused: {
      rows: sql<RefusedMail>`
        select x.id as refused_id, p.name, x.line, x.why, x.refused_at from entitlements.refused_mail x
          left join people.person_card p on p.id = x.person_id where x.seen_at is null order by x.refused_at desc, x.line limit 400`,
      times: { refusedAt: 'instant' },
    },
    classAddresses: { rows: classAddressSql(now), times: { endsOn: 'day' } },
  })
  return { on: on[0], mailboxes, refused, classAddresses }
}
export type MailNow = Awaited<ReturnType<typeof mailNow>>
