import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import type { ConcernHead } from './concern-head.ts'
import type { OrderKept } from '../orders.ts'
import { ordersSql } from './orders.ts'
import { type Referral, referralSql } from './follow-up.ts'

type Found = ConcernHead & { referral: Referral; orders: readonly OrderKept[] }

/** One referral, with what became of it. Each reading is logged. */
export const referral = query({
  name: 'concerns.referral',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), referralId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(db, { concernId, referralId }, { actor, now }) {
    const { rows } = await sql<Found>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             ${referralSql} as referral, ${ordersSql} as orders
        from concerns.referral r join concerns.concern c on c.id = r.concern_id
       where r.id = ${referralId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    return found && isDutyOrReader(actor, found) ? found : undefined
  },
})
