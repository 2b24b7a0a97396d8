import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type StaffToGive = { id: Id; name: string }

/** To whom a list may be given: the staff of today. */
export const staffToGive = query({
  name: 'starters.staff-to-give',
  input: z.object({}),
  may: may.giveAway,
  async read(db, _, { now }): Promise<StaffToGive[]> {
    const { rows } = await sql<StaffToGive>`
      select distinct p.id, p.name from people.membership_card m
        join people.person_card p on p.id = m.person_id
       where m.kind = 'staff' and m.stopped_at is null and m.starts_on <= ${dayOf(now)}
         and (m.ends_on is null or m.ends_on >= ${dayOf(now)})
       order by p.name`.execute(db)
    return rows
  },
})
