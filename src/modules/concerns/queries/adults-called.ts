import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type AdultCalled = { personId: Id; name: string; as: readonly string[] }

/** Whoever works or helps here today and may be asked to read one, by a part of their name. */
export const adultsCalled = query({
  name: 'concerns.adults-called',
  chain: 'concerns',
  input: z.object({ readerName: z.string().trim().min(2, 'Write at least 2 letters of the name').max(60) }),
  may: may.lookUp,
  async read(db, { readerName }, { now }): Promise<AdultCalled[]> {
    const like = `%${readerName.replace(/[\\%_]/g, '\\$&')}%`
    const today = dayOf(now).toString()
    const { rows } = await sql<AdultCalled>`
      select p.id as person_id, p.name, array_agg(distinct m.kind) as as
        from people.person_card p
        join people.membership_card m on m.person_id = p.id and m.kind = any(${[...may.see.who]})
         and m.starts_on <= ${today}::date and (m.ends_on is null or m.ends_on >= ${today}::date)
         and (m.stopped_at is null or m.stopped_at > ${now})
       where p.name ilike ${like}
       group by p.id, p.name order by p.name limit 12`.execute(db)
    return rows
  },
})
