import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Due, duesSql } from './dues.ts'

export type Entry = Due & {
  /** The version that was signed; without a signature the one that is asked. */
  number: number
  signerName: string | null
  /** When they, or who signs for them, were first told. */
  askedAt: Temporal.Instant | null
}

export type OnRoll = { personId: Id; name: string; className: string | null; startsOn: Temporal.PlainDate }
export type Registered = OnRoll & { entries: readonly Entry[] }
export type Register = {
  audience: SigningAudience
  agreements: readonly { agreementId: Id; title: string }[]
  people: readonly Registered[]
}

const input = z.object({
  audience: z.enum(SIGNING_AUDIENCES, 'Select a group').default('pupil'),
  className: z.string().max(100).optional(),
})

/** Everybody of an audience who is on the roll today, and every agreement asked of each: signed, or not yet. */
export const register = query({
  name: 'agreements.register',
  input,
  may: may.seeRegister,
  async read(db, { audience, className }, { now }): Promise<Register> {
    const today = dayOf(now)
    const { rows: roll } = await sql<OnRoll>`
      select m.person_id, p.name, min(m.class_name) as class_name, min(m.starts_on) as starts_on
        from people.membership_card m join people.person_card p on p.id = m.person_id
       where m.kind = ${audience} and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
         and (m.stopped_at is null or m.stopped_at > ${now})
         and ${className === undefined ? sql`true` : sql`m.class_name = ${className}`}
       group by m.person_id, p.name
       order by 3 nulls first, 2`.execute(db)
    const { rows: entries } = await sql<Entry>`
      select due.*, v.number, signer.name as signer_name,
             (select min(r.reminded_at) from agreements.reminder r
               where r.agreement_id = due.agreement_id and r.person_id = due.person_id) as asked_at
        from (${duesSql(now, { className })}) due
        left join agreements.signature s on s.id = due.signature_id
        join agreements.version v on v.id = coalesce(s.version_id, due.version_id)
        left join people.person_card signer on signer.id = due.signer_id and due.signer_id <> due.person_id
       where due.audience = ${audience}
       order by due.title`.execute(db)
    const of = Map.groupBy(entries, ({ personId }) => personId)
    const agreements = new Map(entries.map(({ agreementId, title }) => [agreementId, title]))
    return {
      audience,
      agreements: [...agreements].map(([agreementId, title]) => ({ agreementId, title })),
      people: roll.map(person => ({ ...person, entries: of.get(person.personId) ?? [] })),
    }
  },
})

/** The same to be taken away in a file: whoever took it stands in the log. */
export const registerToTake = query({
  name: 'agreements.register-to-take',
  input,
  may: may.seeRegister,
  logged: true,
  read: register.read,
})
