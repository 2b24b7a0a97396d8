import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Of two of one name the class and the year say which. `lastOn`: they have left. */
export type Called = {
  personId: Id
  name: string
  className: string | null
  yearGroup: string | null
  lastOn: Temporal.PlainDate | null
}

/** More than these are too many to choose from: then more of the name is asked for. */
export const MOST_CALLED = 12

/** Children who are or were here, by a part of their name. */
export const pupilsCalled = query({
  name: 'concerns.pupils-called',
  chain: 'concerns',
  input: z.object({ name: z.string().trim().min(2, 'Write at least 2 letters of the name').max(60) }),
  may: may.lookUp,
  async read(db, { name }, { now }): Promise<Called[]> {
    const like = `%${name.replace(/[\\%_]/g, '\\$&')}%`
    const { rows } = await sql<Called>`
      select p.id as person_id, p.name, m.class_name, y.year_group,
             case when m.stopped_at is not null or m.ends_on < ${dayOf(now)} then m.ends_on end as last_on
        from people.person_card p
        join lateral (select * from people.membership_card
                       where person_id = p.id and kind = 'pupil' order by starts_on desc limit 1) m on true
        left join people.pupil_card y on y.pupil_id = p.id
       where p.name ilike ${like}
       order by p.name, m.class_name, p.id limit ${MOST_CALLED + 1}`.execute(db)
    return rows
  },
})
