import { sql } from 'kysely'
import { z } from 'zod'
import { pageAsked } from '../../../platform/list-page.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Readings, readingsSql } from './file-readings.ts'

/** Who has read one record. */
export const recordReadings = query({
  name: 'concerns.record-readings',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), page: pageAsked }),
  may: may.seeChronology,
  logged: true,
  async read(db, { concernId, page }): Promise<Readings | undefined> {
    const wanted = sql`
      select c.id, c.id as concern_id from concerns.concern c where c.id = ${concernId}::uuid
      union all select d.id, d.concern_id from concerns.device_search d where d.concern_id = ${concernId}::uuid
      union all select x.id, x.concern_id from concerns.given_extract x where x.concern_id = ${concernId}::uuid`
    const { rows } = await sql<Readings>`
      with ${readingsSql(wanted, page)}
      select 'Concern ' || c.reference as title, (select count(*)::int from found) as all,
             (select reads from reads) as reads, '[]'::json as takings
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    return rows[0]
  },
})
