import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitsAnd } from './visits-sql.ts'

/** One visit and what was handed out on it. */
export const visit = query({
  name: 'visitors.visit',
  input: z.object({ visitId: z.uuid() }),
  may: may.see,
  async read(db, { visitId }) {
    const { visits, logins } = await visitsAnd(db, sql`v.id = ${visitId}`, sql`g.visit_id = ${visitId}`)
    const [one] = visits
    return one && { ...one, logins }
  },
})
