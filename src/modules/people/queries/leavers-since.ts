import { sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { held } from './held.ts'

/**
 * Who left the school on or after a day and is nothing here now, with their last day: for evidence that
 * accounts end with their holders. Ids only, no permission of its own.
 */
export const leaversSince = (
  call: Call,
  since: Temporal.PlainDate,
): Promise<{ personId: Id; lastOn: Temporal.PlainDate }[]> =>
  inUnit(call, async ({ unit, now }) => {
    const { rows } = await sql<{ personId: Id; lastOn: Temporal.PlainDate }>`
      select person_id, max(ends_on) as last_on
        from people.membership
       group by person_id
      having not bool_or(${held('membership', now)})
         and max(ends_on) >= ${since} and bool_and(ends_on is not null) and max(ends_on) >= min(starts_on)`.execute(
      unit.db,
    )
    return rows
  })
