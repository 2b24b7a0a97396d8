import { sql } from 'kysely'
import { z } from 'zod'
import type { AdultWithAccount } from '../../agreements/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { countedByYear } from '../rule-broken.ts'

/** How often each line was broken, of what the reader answers for alone. Nobody is named. */
export const ruleCounts = query({
  name: 'adults.rule-counts',
  chain: 'adults',
  input: z.object({}),
  may: may.answer,
  async read(db) {
    const rows = await db
      .selectFrom('adults.ruleBroken')
      .select(['audience', 'line', 'happenedOn', sql<number>`count(*)::int`.as('n')])
      .where('takenBackAt', 'is', null)
      .groupBy(['audience', 'line', 'happenedOn'])
      .execute()
    return countedByYear(rows.map(row => ({ ...row, audience: row.audience as AdultWithAccount })))
  },
})
