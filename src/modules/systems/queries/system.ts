import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { audiencesClosed } from '../../agreements/index.ts'
import { query, type SystemsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Remote, SignIn } from '../system.ts'
import type { What } from './standing.ts'
import { type Access, ACCESS_TIMES, accessSql } from './access.ts'
import { isHeld } from './duties-of.ts'

export type Described = {
  systemId: Id
  name: string
  purpose: string
  provider: string
  ownerId: Id | null
  ownerDuty: string | null
  ownerName: string | null
  recordHeldBy: string
  signIn: SignIn
  sharedWhy: string
  sharedApprovedBy: string
  isCritical: boolean
  remote: Remote
  ownPolicy: string
  isUsed: boolean
  describedAt: Temporal.Instant
  describedByName: string
}
export type Level = { levelId: Id; name: string; audiences: string[]; duties: string[] }

export const describedSql = (where = sql`s.replaced_at is null`) => sql<Described>`
  select s.system_id, s.name, s.purpose, s.provider, s.owner_id, s.owner_duty, o.name as owner_name, s.record_held_by,
         s.sign_in, s.shared_why, s.shared_approved_by, s.is_critical, s.remote, s.own_policy, s.is_used,
         s.described_at, b.name as described_by_name
    from systems.described s
    join people.person_card b on b.id = s.described_by
    left join people.person_card o on o.id = s.owner_id
   where ${where}`

/** What is said of a system now: a command loads it, to know whose it is. */
export async function nowDescribed(db: Kysely<SystemsDb>, systemId: Id): Promise<Described | undefined> {
  const { rows } = await describedSql(sql`s.replaced_at is null and s.system_id = ${systemId}`).execute(db)
  return rows[0]
}

export type System = Described & {
  before: Described[]
  /** Who is nominated to manage the services of suppliers. */
  contacts: string[]
  levels: Level[]
  access: Access[]
  looks: {
    what: What
    levelName: string | null
    holds: boolean
    changedOn: Temporal.PlainDate | null
    secondFactor: boolean | null
    note: string
    lookedAt: Temporal.Instant
    byName: string
  }[]
  refused: {
    name: string
    levelName: string | null
    why: 'not-signed' | 'not-for-them'
    refusedAt: Temporal.Instant
  }[]
}

/** One system whole: what is said of it, its parts, who may use it, and what was refused. */
export const system = query({
  name: 'systems.system',
  input: z.object({ systemId: z.uuid() }),
  may: may.seeOne,
  async read(db, { systemId }, call): Promise<System | undefined> {
    const { now } = call
    const closed = await audiencesClosed(call)
    const { described, levels, access, looks, refused, contacts } = await together(db, {
      contacts: {
        rows: sql<{ name: string }>`select distinct p.name from people.duty_card d
          join people.person_card p on p.id = d.person_id
          where d.duty = 'service-contact' and ${isHeld(now)} order by p.name`,
        times: {},
      },
      described: {
        rows: sql<Described>`${describedSql(sql`s.system_id = ${systemId}`)} order by s.replaced_at is null desc, s.described_at desc, s.id`,
        times: { describedAt: 'instant' },
      },
      levels: {
        rows: sql<Level>`select l.id as level_id, l.name, l.audiences, l.duties from systems.level l
          where l.system_id = ${systemId} and l.ended_at is null order by l.name, l.id`,
        times: {},
      },
      access: {
        rows: accessSql(
          now,
          sql`g.system_id = ${systemId} and (g.ended_at is null or g.closed_at is null)`,
          closed,
        ),
        times: ACCESS_TIMES,
      },
      looks: {
        rows: sql<System['looks'][number]>`
          select k.what, l.name as level_name, k.holds, k.changed_on, k.second_factor, k.note, k.looked_at, p.name as by_name
            from systems.looked_at k join people.person_card p on p.id = k.looked_by
            left join systems.level l on l.id = k.level_id
           where k.system_id = ${systemId} order by k.looked_at desc, k.id limit 30`,
        times: { changedOn: 'day', lookedAt: 'instant' },
      },
      refused: {
        rows: sql<System['refused'][number]>`
          select p.name, l.name as level_name, r.why, r.refused_at from systems.refused_access r
            join people.person_card p on p.id = r.person_id left join systems.level l on l.id = r.level_id
           where r.system_id = ${systemId} order by r.refused_at desc, r.id limit 20`,
        times: { refusedAt: 'instant' },
      },
    })
    const [current, ...before] = described
    return (
      current && {
        ...{ ...current, before, levels, access, looks, refused },
        contacts: contacts.map(({ name }) => name),
      }
    )
  },
})

/** The same for whoever says who may use it: to see it is not enough. */
export const systemToKeep = query({
  name: 'systems.system-to-keep',
  input: z.object({ systemId: z.uuid() }),
  may: may.grant,
  read: system.read,
})
