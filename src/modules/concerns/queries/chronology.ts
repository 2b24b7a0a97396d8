import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { onPage, pageAsked } from '../../../platform/list-page.ts'
import type { Id } from '../../../words/ids.ts'
import type { FileEntry, FileHead } from '../child-file.ts'
import { ACCOUNT, type Group, GROUP_KINDS, GROUPS, NOT_EVENTS, type Waits } from '../chronology.ts'
import type { Part } from '../concern.ts'
import { entryOf } from '../file-entry.ts'
import { type ConcernsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { entriesOfChild, type FoundEntry } from './file-entries.ts'
import { entriesSql, headSql, namesSql, othersSql, type OtherChild, ofPupilSql } from './file-head.ts'
import { type Linked, linkedSql, type SiblingShown, siblingsSql, waitsSql } from './file-linked.ts'

export type ChronologyEvent = FileEntry & {
  part: Part | null
  /** Of a report: the parts of other children, and each account apart. */
  others: readonly (Part | null)[]
  account: readonly FileEntry[]
}
export type Chronology = FileHead & {
  since: string | null
  concerns: number
  /** Events that the filter lets through. */
  all: number
  /** School years in which there is anything, newest first. */
  years: readonly number[]
  waits: Waits
  siblings: readonly SiblingShown[]
  linked: readonly Linked[]
  events: readonly ChronologyEvent[]
}

type Person = { personId: string; name: string }
type Event = FoundEntry & Pick<ChronologyEvent, 'part'> & { parts: readonly (Part | null)[] }
type Found = Omit<Chronology, 'events'> & {
  events: readonly Event[]
  account: readonly FoundEntry[]
  others: readonly OtherChild[]
  named: readonly Person[]
}

type Asked = { personId: Id; page: number; only?: Group | undefined; year?: number | undefined }
type Reads = { while: RawBuilder<boolean>; shows: RawBuilder<boolean> }
/** Of whoever reads it by their duty nothing more is asked. */
const BY_DUTY_READ: Reads = { while: sql<boolean>`true`, shows: sql<boolean>`true` }

/** The events of one child; for whoever reads them otherwise only while something holds, and only what is theirs to see. */
export async function readChronology(
  db: Kysely<ConcernsDb>,
  { personId, page, only, year }: Asked,
  reads: Reads = BY_DUTY_READ,
): Promise<Chronology | undefined> {
  const kinds = sql`kind <> all(${[...NOT_EVENTS]}) and (${only ?? null}::text is null or kind = any(${only ? [...GROUP_KINDS[only]] : []}))`
  const { rows } = await sql<Found>`
    with ${entriesOfChild(personId, reads.shows)},
    dated as (select e.*, coalesce(e.happened_on, (e.at at time zone 'Europe/London')::date) as on_day from entries e),
    wanted as (select d.*, extract(year from d.on_day - interval '8 months')::int as of_year from dated d where ${kinds}),
    filtered as (select * from wanted where ${year ?? null}::int is null or of_year = ${year ?? null}::int),
    here as (select * from filtered order by on_day desc, coalesce(happened_at, at) desc, id desc
             ${onPage(page, sql`(select count(*)::int from filtered)`)})
    select ${headSql}, (select min(t.reported_at) from theirs t)::text as since,
           (select count(*)::int from theirs) as concerns, (select count(*)::int from filtered) as all,
           coalesce((select json_agg(y.of_year order by y.of_year desc) from (select distinct of_year from wanted) y), '[]') as years,
           ${waitsSql} as waits, ${siblingsSql} as siblings, ${linkedSql} as linked,
           ${othersSql(personId)} as others, ${namesSql} as named,
           ${entriesSql(sql`here`, sql`e.on_day desc, coalesce(e.happened_at, e.at) desc, e.id desc`)} as events,
           ${entriesSql(
             sql`(select * from dated d where d.kind = any(${[...ACCOUNT]}) and d.concern_id in
               (select h.concern_id from here h where h.kind = 'reported'))`,
             sql`e.id`,
           )} as account
      ${ofPupilSql} where p.id = ${personId} and ${reads.while}`.execute(db)
  const [found] = rows
  if (!found) return undefined
  const { events, account, named, others, ...head } = found
  const around = {
    ...{ own: head.name, others },
    names: new Map(named.map(({ personId: id, name }) => [id, name])),
  }
  const accounts = account.map(one => entryOf(one, around))
  return {
    ...head,
    events: events.map(({ part, parts, ...one }) => ({
      ...entryOf(one, around),
      ...{ part, others: one.kind === 'reported' ? parts : [] },
      account: one.kind === 'reported' && one.concernId ? accountOf(accounts, one.concernId) : [],
    })),
  }
}

/** What happened to one child and what was done, newest first, and no other child by name. Reading it is logged. */
export const chronology = query({
  name: 'concerns.chronology',
  chain: 'concerns',
  input: z.object({
    personId: z.uuid(),
    page: pageAsked,
    only: z.enum(GROUPS).optional().catch(undefined),
    year: z.coerce.number().int().min(1990).max(2200).optional().catch(undefined),
  }),
  may: may.seeChronology,
  logged: true,
  read: (db, asked) => readChronology(db, asked),
})

const accountOf = (accounts: readonly FileEntry[], concernId: string): FileEntry[] =>
  ACCOUNT.flatMap(kind => accounts.filter(one => one.kind === kind && one.concernId === concernId))
