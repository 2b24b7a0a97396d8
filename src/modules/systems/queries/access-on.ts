import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { audiencesClosed } from '../../agreements/index.ts'
import { dayNeeded } from '../fields.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Access, ACCESS_TIMES, accessSql, stoodOn } from './access.ts'
import { type Asked, ASKED_TIMES, askedSql } from './prompts-sql.ts'
import { type Described, describedSql } from './system.ts'

export type SystemLine = Described & { holders: number; toClose: number }

/** Every system of the school, and how many may use it today. */
export const systemsHere = query({
  name: 'systems.systems-here',
  input: z.object({}),
  may: may.see,
  async read(db, _input, { now }): Promise<SystemLine[]> {
    const { rows } = await sql<SystemLine>`
      select s.*, (select count(distinct g.person_id)::int from systems.granted g where g.system_id = s.system_id and ${stoodOn(dayOf(now))}) as holders,
             (select count(*)::int from systems.granted g where g.system_id = s.system_id
                and g.ended_at is not null and g.closed_at is null) as to_close
        from (${describedSql()}) s order by s.is_used desc, lower(s.name), s.system_id`.execute(db)
    return rows
  },
})

const ON = {
  on: dayNeeded('Enter a day').optional().catch(undefined),
}

const onDay = (on: Temporal.PlainDate | undefined, now: Temporal.Instant): Temporal.PlainDate =>
  on ?? dayOf(now)

/** Who might use what on a day: today, where none is asked for. */
export const accessOn = query({
  name: 'systems.access-on',
  input: z.object(ON),
  may: may.see,
  async read(db, { on }, call): Promise<{ on: Temporal.PlainDate; access: Access[] }> {
    const { now } = call
    const day = onDay(on, now)
    const closed = day.equals(dayOf(now)) ? await audiencesClosed(call) : []
    const { rows } = await accessSql(now, stoodOn(day), closed).execute(db)
    return { on: day, access: rows }
  },
})

/** The same to take away, which stands in the log. */
export const accessToTake = query({
  name: 'systems.access-to-take',
  input: z.object(ON),
  may: may.see,
  logged: true,
  read: accessOn.read,
})

/** What one person may use, and may have used. */
export const accessOfPerson = query({
  name: 'systems.access-of-person',
  input: z.object({ personId: z.uuid() }),
  may: may.see,
  async read(db, { personId }, { now }) {
    const { person, access } = await together(db, {
      person: {
        rows: sql<{ name: string }>`select name from people.person_card where id = ${personId}`,
        times: {},
      },
      access: { rows: accessSql(now, sql`g.person_id = ${personId}`), times: ACCESS_TIMES },
    })
    return person[0] && { name: person[0].name, access }
  },
})

/** One’s own, and of which of them the password is to be changed. */
export const ownAccess = query({
  name: 'systems.own-access',
  input: z.object({}),
  may: may.seeOwn,
  async read(db, _input, call): Promise<{ access: Access[]; asked: Asked[] }> {
    const { actor, now } = call
    const personId: Id | null = actor.personId
    const closed = await audiencesClosed(call)
    return together(db, {
      access: {
        rows: accessSql(now, sql`g.person_id = ${personId} and g.ended_at is null`, closed),
        times: ACCESS_TIMES,
      },
      asked: {
        rows: sql<Asked>`${askedSql(now, sql`h.person_id = ${personId}`)} order by q.due_on, q.id`,
        times: ASKED_TIMES,
      },
    })
  },
})
