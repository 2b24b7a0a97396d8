import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { Breach } from '../breach.ts'
import { type ConductDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { breachesKnownTo } from './breach-rows.ts'

/** One record; of anybody else's there is none for whoever may not know of it. */
export const breach = query({
  name: 'conduct.breach',
  input: z.object({ breachId: z.uuid() }),
  may: may.see,
  read: (db, { breachId }, { actor }) => breachToSee(db, breachId, actor),
})

export const breachToSee = (db: Kysely<ConductDb>, breachId: Id, actor: Actor): Promise<Breach | undefined> =>
  breachesKnownTo(db, actor).where('b.id', '=', breachId).executeTakeFirst()
