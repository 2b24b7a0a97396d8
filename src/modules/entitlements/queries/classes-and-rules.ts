import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { entitlements } from '../controls/entitlement.ts'
import type { Band, Entitlement } from '../entitlement.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type ClassOf, classesNow, classNow, isHere, yearBegan } from './classes-now.ts'

export type Overview = { classes: ClassOf[]; asked: Entitlement[] }

/** What each class may use, and what the policy says of it. */
export const classesAndRules = query({
  name: 'entitlements.classes-and-rules',
  input: z.object({}),
  may: may.see,
  async read(db, _, call): Promise<Overview> {
    return { classes: await classesNow(db, call.now), asked: await entitlements(call) }
  },
})

export type Session = {
  sessionId: Id
  heldOn: Temporal.PlainDate
  adult: string
  by: string
  isMine: boolean
  addresses: string
}
export type Material = {
  materialId: Id
  address: string
  outcome: string
  bands: Band[]
  approvedAt: Temporal.Instant
  by: string
}

export const materialsSql = (band: Band | null) => ({
  rows: sql<Material>`
    select x.id as material_id, x.address, x.outcome, x.bands, x.approved_at, p.name as by
      from entitlements.material x join people.person_card p on p.id = x.approved_by
     where x.ended_at is null and (${band}::text is null or ${band} = any (x.bands)) order by x.address, x.id`,
  times: { approvedAt: 'instant' } as const,
})

/** One class whole: the lesson, who waits for it, and the supervised sessions of the youngest. */
export const oneClass = query({
  name: 'entitlements.one-class',
  input: z.object({ className: z.string().catch('') }),
  may: may.see,
  async read(db, { className }, call) {
    const found = await classNow(db, className, call.now)
    if (!found) return undefined
    const asked = await entitlements(call)
    const { sessions, materials, adults } = await together(db, {
      sessions: {
        rows: sql<Session>`
          select x.id as session_id, x.held_on, a.name as adult, p.name as by, x.booked_by = ${call.actor.personId} as is_mine,
                 (select string_agg(s.address, ', ' order by s.address) from entitlements.shown s where s.session_id = x.id) as addresses
            from entitlements.session x join people.person_card p on p.id = x.booked_by
            join people.person_card a on a.id = x.adult_id
           where x.class_name = ${className} and x.ended_at is null and x.held_on >= ${yearBegan(call.now)}
           order by x.held_on desc, x.id limit 30`,
        times: { heldOn: 'day' },
      },
      materials: materialsSql(found.band),
      adults: {
        rows: sql<{ personId: Id; name: string }>`
          select distinct m.person_id, p.name from people.membership_card m join people.person_card p on p.id = m.person_id
           where m.kind = 'staff' and ${isHere(call.now)} order by p.name, m.person_id`,
        times: {},
      },
    })
    return { ...found, asked, sessions, materials, adults }
  },
})

export type OneClass = NonNullable<Awaited<ReturnType<typeof oneClass>>>

/** Every address that was approved for the youngest. */
export const materials = query({
  name: 'entitlements.materials',
  input: z.object({}),
  may: may.see,
  read: async db => (await together(db, { materials: materialsSql(null) })).materials,
})
