import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** How many are late on their rung, and since when the oldest waits: never which. For the chair it is all there is. */
export const waiting = query({
  name: 'concerns.waiting',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeWaiting,
  async read(db, _, { now }) {
    const { rows } = await sql<{ late: number; since: Temporal.Instant | null }>`
      select count(*)::int as late, min(c.reported_at) as since
        from concerns.rung g join concerns.concern c on c.id = g.concern_id
       where g.ended_at is null and g.due_at <= ${now}`.execute(db)
    return rows[0] ?? { late: 0, since: null }
  },
})
