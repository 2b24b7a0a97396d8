import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { SIGNING_AUDIENCES, type SigningAudience } from '../agreement.ts'
import { type AgreementsDb, query } from '../kit.ts'
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
export type Register = { audience: SigningAudience; people: readonly Registered[] }

/**
 * Everybody of an audience who is on the roll today, and every agreement asked of each: signed, or not yet. It is taken
 * away in a file, so whoever took it stands in the log.
 */
export const registerToTake = query({
  name: 'agreements.register-to-take',
  input: z.object({
    audience: z.enum(SIGNING_AUDIENCES, 'Select a group').default('pupil'),
    className: z.string().max(100).optional(),
  }),
  may: may.seeRegister,
  logged: true,
  async read(db, { audience, className }, { now }): Promise<Register> {
    const { rows: roll } = await sql<OnRoll>`
      select roll.person_id, p.name, roll.class_name, roll.starts_on
        from (${onRollSql(audience, dayOf(now), now, className)}) roll
        join people.person_card p on p.id = roll.person_id
       order by roll.class_name nulls first, p.name`.execute(db)
    const of = await entriesOf(db, { audience, className, now })
    return { audience, people: roll.map(person => ({ ...person, entries: of.get(person.personId) ?? [] })) }
  },
})

/** Each once, whatever they are here as well. */
export const onRollSql = (
  audience: SigningAudience,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
  className?: string,
): RawBuilder<Omit<OnRoll, 'name'>> => sql`
  select m.person_id, min(m.class_name) as class_name, min(m.starts_on) as starts_on
    from people.membership_card m
   where m.kind = ${audience} and m.starts_on <= ${today} and (m.ends_on is null or m.ends_on >= ${today})
     and (m.stopped_at is null or m.stopped_at > ${now})
     and ${className === undefined ? sql`true` : sql`m.class_name = ${className}`}
   group by m.person_id`

type Of = {
  audience: SigningAudience
  now: Temporal.Instant
  className?: string | undefined
  personIds?: readonly Id[]
}

/** What each is asked to sign, by title. */
export async function entriesOf(
  db: Kysely<AgreementsDb>,
  { audience, now, ...of }: Of,
): Promise<ReadonlyMap<Id, readonly Entry[]>> {
  const { rows } = await sql<Entry>`
    select due.*, v.number, signer.name as signer_name,
           (select min(r.reminded_at) from agreements.reminder r
             where r.agreement_id = due.agreement_id and r.person_id = due.person_id) as asked_at
      from (${duesSql(now, { ...of, audiences: [audience] })}) due
      left join agreements.signature s on s.id = due.signature_id
      join agreements.version v on v.id = coalesce(s.version_id, due.version_id)
      left join people.person_card signer on signer.id = due.signer_id and due.signer_id <> due.person_id
     order by due.title`.execute(db)
  return Map.groupBy(rows, ({ personId }) => personId)
}
