import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { lastEntryAt } from './last-entry.ts'

/** Of the concerns that are not decided: how many have had an entry in time. None beside a record about an adult is counted. */
export async function upToDateEvidence(
  { unit, now }: Call & { unit: Unit },
  staleAfterDays: number,
): Promise<Evidence> {
  const since = now.subtract({ hours: staleAfterDays * 24 })
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${lastEntryAt} > ${since})::int as kept
      from concerns.concern c
     where ${isCounted}
       and not exists (select from concerns.decision d where d.concern_id = c.id)`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  return {
    state: due === 0 ? 'nothing-due' : kept === due ? 'met' : 'not-met',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} open records had an entry in the last ${staleAfterDays} days`,
  }
}
