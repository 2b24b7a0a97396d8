import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ProcedureKnown } from '../controls/procedure-known.ts'
import type { ReportsDb } from '../kit.ts'

export type Asked = Pick<ProcedureKnown, 'audience' | 'procedure'>
export type Version = { id: Id; name: string; words: string; writtenAt: Temporal.Instant }
/** Of each version that they confirmed, when. */
type Knows = Readonly<Record<Id, string>>
type Person = {
  personId: Id
  name: string
  isStaff: boolean
  isHead: boolean
  isLead: boolean
  knows: Knows
}
type All = { versions: readonly Version[]; people: readonly Person[] }

/** Every procedure as it stands, and who here has confirmed which version. */
export async function standingOf(db: Kysely<ReportsDb>, today: Temporal.PlainDate): Promise<All> {
  const { rows: versions } = await sql<Version>`
    select distinct on (name) id, name, words, written_at from reports.procedure where for_whom = 'staff'
     order by name, written_at desc`.execute(db)
  const isIn = sql`starts_on <= ${today} and stopped_at is null and (ends_on is null or ends_on >= ${today})`
  const { rows: people } = await sql<Person>`
    with staff as (select person_id from people.membership_card where kind = 'staff' and ${isIn}),
         head as (select person_id from people.duty_card where duty = 'headteacher' and ${isIn}),
         lead as (select person_id from people.duty_card where duty in ('dsl', 'deputy-dsl') and ${isIn})
    select p.id as person_id, p.name, p.id in (select person_id from staff) as is_staff,
           p.id in (select person_id from head) as is_head, p.id in (select person_id from lead) as is_lead,
           (select coalesce(json_object_agg(k.procedure_id, k.confirmed_at), '{}')
              from reports.known k where k.person_id = p.id) as knows
      from people.person_card p
     where p.id in (select person_id from staff union select person_id from head union select person_id from lead)
     order by p.name`.execute(db)
  return { versions, people }
}

/** Of one procedure: the version that stands, whom it concerns, who of them has confirmed it and when, and who has not. */
export function standingIn({ versions, people }: All, { audience, procedure }: Asked) {
  const current = versions.find(({ name }) => name === procedure)
  const concerned = people.filter(({ isStaff, isHead, isLead }) =>
    audience === 'leads' ? isLead : audience === 'headteacher' ? isHead : isStaff,
  )
  const dated = concerned.map(one => ({ ...one, at: current && one.knows[current.id] }))
  const confirmed = dated.flatMap(({ personId, name, at }) =>
    at ? [{ personId, name, at: Temporal.Instant.from(at) }] : [],
  )
  return { current, concerned, confirmed, missing: dated.filter(({ at }) => !at) }
}
