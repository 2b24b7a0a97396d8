import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isHere } from './people-named.ts'

/** What stands in the register and should not: past its day, or of somebody who has left. */
export const runOut = query({
  name: 'systems.run-out',
  input: z.object({}),
  may: may.endByItself,
  async read(db, _input, { now }) {
    const { rows } = await sql<{ grantedId: Id; why: 'left' | 'time' }>`
      select g.id as granted_id, case when g.ends_on < ${dayOf(now)} then 'time' else 'left' end as why
        from systems.granted g
       where g.ended_at is null and (g.ends_on < ${dayOf(now)}
             or not exists (select from people.membership_card m where m.person_id = g.person_id
                 and (${isHere(now)} or m.starts_on > ${dayOf(now)})))`.execute(db)
    return rows
  },
})
