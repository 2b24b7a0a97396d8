import { withClient } from './backed-up.ts'
import type { Addresses } from '../src/platform/db/addresses.ts'

/** What the log holds of one use case, as the keeper of the database sees it. */
export const asReader = async ({ keeper }: Addresses, useCase: string, outcome: string) =>
  withClient(keeper, async client => {
    const { rows } = await client.query<{ chain: string; person: string; body: string }>(
      `select chain, person_id as person, body from platform.audit_entry where use_case = $1 and outcome = $2 order by at, n`,
      [useCase, outcome],
    )
    return rows.map(row => ({ ...row, ids: (JSON.parse(row.body) as { ids: string[] }).ids }))
  })
