import { sql } from 'kysely'
import { z } from 'zod'
import { SCHOOL_ZONE, startOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The day in London on which `c` was reported. */
export const reportedOn = sql`(c.reported_at at time zone ${sql.lit(SCHOOL_ZONE)})::date`

export type LateCount = { role: string; late: number; unexplained: number }

/** What was noticed on one day of this school year and reported on a later one, by what the writer is here. */
export const lateCounts = query({
  name: 'concerns.late-counts',
  chain: 'concerns',
  input: z.object({ since: z.instanceof(Temporal.PlainDate) }),
  may: may.seeChronology,
  async read(db, { since }): Promise<readonly LateCount[]> {
    const { rows } = await sql<LateCount>`
      select coalesce(c.signed_position, c.source) as role, count(*)::int as late,
             count(*) filter (where not c.more ? 'whyLate')::int as unexplained
        from concerns.concern c
       where c.reported_at >= ${startOf(since)} and c.source <> 'other-register' and (c.more ->> 'noticedOn')::date < ${reportedOn}
       group by 1 order by 2 desc, 1`.execute(db)
    return rows
  },
})
