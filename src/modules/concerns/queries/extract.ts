import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import type { Id } from '../../../words/ids.ts'
import type { AccountPart } from '../extracts.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from './standing.ts'

export type Extract = {
  extractId: Id
  concernId: Id
  recipientId: Id
  words: string
  because: string
  sharedBy: string
  sharedAt: Temporal.Instant
  endsAt: Temporal.Instant
}

const standsSql = (now: Temporal.Instant) => sql<boolean>`(e.ended_at is null and e.ends_at > ${now})`

/** What somebody was given to read, for them alone and while it stands. Each reading is logged. */
export const extract = query({
  name: 'concerns.extract',
  chain: 'concerns',
  input: z.object({ extractId: z.uuid() }),
  may: may.readExtract,
  logged: true,
  async read(db, { extractId }, { actor, now }): Promise<Extract | undefined> {
    const { rows } = await sql<Extract>`
      select e.id as extract_id, e.concern_id, e.recipient_id, e.words, e.because, p.name as shared_by, e.shared_at, e.ends_at
        from concerns.given_extract e join people.person_card p on p.id = e.shared_by
       where e.id = ${extractId} and e.recipient_id = ${actor.personId}::uuid and ${standsSql(now)}`.execute(
      db,
    )
    return rows[0]
  },
})

export type SharedExtract = {
  id: Id
  recipient: string
  words: string
  because: string
  sharedBy: string
  sharedAt: string
  endsAt: string
  endedAt: string | null
  readings: number
  readAt: string | null
}
/** What was shared of a record `c`, as a column of its statement. */
export const extractsSql = sql<
  readonly SharedExtract[]
>`coalesce((select json_agg(json_build_object('id', e.id,
    'recipient', r.name, 'words', e.words, 'because', e.because, 'sharedBy', b.name, 'sharedAt', e.shared_at,
    'endsAt', e.ends_at, 'endedAt', e.ended_at,
    'readings', (select count(*) from concerns.extract_reading x where x.extract_id = e.id),
    'readAt', (select min(x.read_at) from concerns.extract_reading x where x.extract_id = e.id))
    order by e.shared_at, e.id)
  from concerns.given_extract e join people.person_card r on r.id = e.recipient_id
  join people.person_card b on b.id = e.shared_by where e.concern_id = c.id), '[]')`

export type ToShareFrom = Record<AccountPart, string> & { reference: string; isReader: boolean }

/** The words of an account, to choose from. */
export const toShareFrom = query({
  name: 'concerns.to-share-from',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.deal,
  async read(db, { concernId }, { actor, now }): Promise<ToShareFrom | undefined> {
    const standing = await readableConcern(db, concernId, actor, now)
    if (!standing) return undefined
    const found = await db
      .selectFrom('concerns.concern')
      .select(['reference', 'happened', 'saw', 'said', 'othersSaid', 'thought'])
      .where('id', '=', concernId)
      .executeTakeFirst()
    return found && { ...found, isReader: standing.isReader }
  },
})

type Waits = { extractId: Id; sharedBy: string; endsAt: Temporal.Instant }

/** Something to read, by who gave it: neither whom it is about nor what it says. */
export const extractsWait = waiting<Waits>({
  name: 'concerns.extracts-wait',
  may: { who: may.readExtract.who },
  rows: (_, { actor, now }) => sql`
    select e.id as extract_id, p.name as shared_by, e.ends_at
      from concerns.given_extract e join people.person_card p on p.id = e.shared_by
     where e.recipient_id = ${actor.personId}::uuid and ${standsSql(now)}
       and not exists (select from concerns.extract_reading x where x.extract_id = e.id)
     order by e.shared_at, e.id limit 5`,
  times: { endsAt: 'instant' },
  says: (found, { school }): Need[] =>
    found.map(({ extractId, sharedBy, endsAt }) => ({
      when: { state: 'today', words: 'Today' },
      title: `Something for you to read`,
      says: `From ${sharedBy}. To be read until ${sayDay(dayOf(endsAt.subtract({ seconds: 1 })))}.`,
      action: { text: 'Read', url: `${schoolPath(school)}/extracts/${extractId}` },
    })),
})
