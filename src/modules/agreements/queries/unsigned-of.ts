import { type Kysely, sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { AgreementsDb } from '../kit.ts'
import { audiencesClosed } from './audiences-closed.ts'
import { type Due, duesSql } from './dues.ts'

/**
 * The agreements that somebody has still to sign before anything of the school’s is opened to them, as the policy has
 * it. It asks no permission: whoever opens a system asks it, and is told the title alone. “Not now” is no signature.
 */
export const unsignedOf = (call: Call, personId: Id): Promise<Pick<Due, 'title' | 'audience'>[]> =>
  inUnit(call, async joined => {
    const db = joined.unit.db as unknown as Kysely<AgreementsDb>
    const { rows } = await sql<Due>`
      select * from (${duesSql(call.now, { personId, isInForce: true, isSigned: false })}) due order by title`.execute(
      db,
    )
    if (!rows.length) return []
    const closed = await audiencesClosed(joined)
    return rows.filter(({ audience }) => closed.includes(audience))
  })
