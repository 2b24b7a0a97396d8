import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Who works or helps here today, by name: to say who does something. */
export const staffToAsk = query({
  name: 'concerns.staff-to-ask',
  chain: 'concerns',
  input: z.object({}),
  may: { to: may.deal.to, who: may.deal.who },
  async read(db, _, { now }) {
    const today = dayOf(now)
    const { rows } = await sql<{ personId: Id; name: string }>`
      select distinct p.id as person_id, p.name
        from people.person_card p join people.membership_card m on m.person_id = p.id
       where m.kind = any(${[...may.see.who]}) and m.starts_on <= ${today}
         and (m.ends_on is null or m.ends_on >= ${today}) and (m.stopped_at is null or m.stopped_at > ${now})
       order by p.name`.execute(db)
    return rows
  },
})
