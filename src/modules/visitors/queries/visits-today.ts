import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, startOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitsAnd } from './visits-sql.ts'

/** Whoever came today, and each guest login that was in use today. */
export const visitsToday = query({
  name: 'visitors.visits-today',
  input: z.object({}),
  may: may.see,
  read: (db, _, { now }) =>
    visitsAnd(
      db,
      sql`v.arrived_on = ${dayOf(now)}`,
      sql`(g.ended_at is null or g.ended_at >= ${startOf(dayOf(now))})
          and coalesce(g.ends_at, 'infinity') >= ${startOf(dayOf(now))}`,
    ),
})
