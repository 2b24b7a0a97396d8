import { sql } from 'kysely'
import { unseal } from '../../../platform/seal.ts'
import type { Id } from '../../../words/ids.ts'
import type { Entry } from '../checks.ts'

export const SEALED_AS = 'vetting.number'

export const ENTRY_TIMES = {
  seenOn: 'day',
  goodUntil: 'day',
  recordedAt: 'instant',
  replacedAt: 'instant',
} as const

type Of = {
  /** What stood then; without it everything that ever stood, the newest first. */
  at?: Temporal.Instant
  personId?: Id
  withNumbers: boolean
}

/** A number leaves the database only for whoever may read it. */
export const entriesSql = ({ at, personId, withNumbers }: Of) => sql<Entry>`
  select e.id as entry_id, e.person_id, e.kind, e.seen_on, coalesce(s.name, e.seen_by_name) as seen_by,
         ${withNumbers ? sql`encode(e.number_sealed, 'base64')` : sql`null::text`} as number,
         e.detail, e.good_until, e.recorded_at, r.name as recorded_by, e.replaced_at, e.replaced_because
    from vetting.entry e
    join people.person_card r on r.id = e.recorded_by
    left join people.person_card s on s.id = e.seen_by
   where ${personId === undefined ? sql`true` : sql`e.person_id = ${personId}`}
     and ${at === undefined ? sql`true` : sql`e.recorded_at <= ${at} and (e.replaced_at is null or e.replaced_at > ${at})`}
   order by e.recorded_at desc, e.id`

export const openNumber = (entry: Entry): Entry => ({
  ...entry,
  number: entry.number && unseal(SEALED_AS, entry.entryId, Buffer.from(entry.number, 'base64')),
})
