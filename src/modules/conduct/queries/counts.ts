import { sql } from 'kysely'
import { z } from 'zod'
import { schoolTerms } from '../../people/index.ts'
import { countedByTerm } from '../breach.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Which rules pupils broke in which class, term by term. Nobody is named, and nothing of what happened is said. */
export const counts = query({
  name: 'conduct.counts',
  input: z.object({}),
  may: may.count,
  async read(db, _, call) {
    const terms = await schoolTerms(call)
    const since = terms[0]?.from
    const rows = await db
      .selectFrom('conduct.breach')
      .select(['line', 'className', 'happenedOn', sql<number>`count(*)::int`.as('n')])
      .where('audience', '=', 'pupil')
      .where('takenBackAt', 'is', null)
      .$if(since !== undefined, all => all.where('happenedOn', '>=', since as Temporal.PlainDate))
      .groupBy(['line', 'className', 'happenedOn'])
      .execute()
    return { terms: countedByTerm(rows, terms) }
  },
})
