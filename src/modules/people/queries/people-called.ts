import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type Called = { id: Id; name: string; lastOn: Temporal.PlainDate | null; isHere: boolean }

/** For whoever must find a record to erase or to hold, without the list of people: those of one name, at most 20. */
export const peopleCalled = query({
  name: 'people.people-called',
  input: z.object({
    name: z
      .string()
      .trim()
      .min(3, 'Write at least 3 letters of the name')
      .max(60, 'Use 60 characters or fewer'),
  }),
  may: may.seeErasures,
  logged: true,
  async read(db, { name }, { now }): Promise<Called[]> {
    const like = `%${name.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Called>`
      select p.id, p.name, max(m.ends_on) as last_on,
             coalesce(bool_or(m.stopped_at is null and coalesce(m.ends_on >= ${dayOf(now).toString()}::date, true)), false)
               as is_here
        from people.person_card p left join people.membership m on m.person_id = p.id
       where p.name ilike ${like}
         and not exists (select from people.erasure e where e.person_id = p.id and e.carried_out_at is not null)
       group by p.id, p.name order by p.name, p.id limit 20`.execute(db)
    return rows
  },
})
