import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { type Membership, MEMBERSHIPS } from '../../../words/audiences.ts'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { ADULTS_HERE, nameOf } from '../person.ts'
import { standingAppointments } from './standing-appointments.ts'

export type Listed = {
  id: Id
  name: string
  as: {
    kind: Membership
    jobTitle: string | null
    className: string | null
    startsOn: Temporal.PlainDate
    endsOn: Temporal.PlainDate | null
  }[]
  duties: Duty[]
}

/** A page shows no more than this many memberships; a larger school finds people by name. */
export const MOST_SHOWN = 500

/** Who works, helps or governs here, now or soon; or those of one kind; or those who have left. */
export const staffList = query({
  name: 'people.staff-list',
  input: z.object({
    kind: z.enum(MEMBERSHIPS).optional().catch(undefined),
    name: z.string().trim().max(60).optional().catch(undefined),
    left: z.literal('yes').optional().catch(undefined),
  }),
  may: may.seePeople,

  async read(db, { kind, name, left }, { now }): Promise<Listed[]> {
    const today = dayOf(now)
    const isOver = sql<boolean>`(m.stopped_at is not null or coalesce(m.ends_on < ${today}, false) or coalesce(m.ends_on < m.starts_on, false))`
    let rows = db
      .selectFrom('people.membership as m')
      .innerJoin('people.personDetails as d', join =>
        join.onRef('d.personId', '=', 'm.personId').on('d.replacedAt', 'is', null),
      )
      .select(['m.personId', 'm.kind', 'm.jobTitle', 'm.className', 'm.startsOn', 'm.endsOn'])
      .select(['d.givenName', 'd.familyName', 'd.knownAs'])
      .where('m.kind', 'in', kind ? [kind] : ADULTS_HERE)
      .where(left ? isOver : sql<boolean>`not ${isOver}`)
      .orderBy('d.familyName')
      .orderBy('d.givenName')
      .orderBy('m.startsOn')
      .limit(MOST_SHOWN)
    if (name) {
      const like = `%${name.replace(/[\\%_]/g, '\\$&')}%`
      rows = rows.where(
        sql<boolean>`coalesce(d.known_as, d.given_name) || ' ' || d.family_name ilike ${like}`,
      )
    }
    const people = new Map<Id, Listed>()
    for (const { personId, givenName, familyName, knownAs, ...one } of await rows.execute()) {
      const listed = people.get(personId) ?? {
        id: personId,
        name: nameOf({ givenName, familyName, knownAs }),
        as: [],
        duties: [],
      }
      listed.as.push(one)
      people.set(personId, listed)
    }
    for (const { personId, duty, isHeldNow } of left ? [] : await standingAppointments(db, now)) {
      if (isHeldNow) people.get(personId)?.duties.push(duty)
    }
    return [...people.values()]
  },
})
