import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Breach } from '../breach.ts'
import { type ConductDb, query } from '../kit.ts'
import { knowsOfAny, may } from '../permissions.ts'
import { breachRows } from './breach-rows.ts'

/** One record; of anybody else's there is none for whoever may not know of it. */
export const breach = query({
  name: 'conduct.breach',
  input: z.object({ breachId: z.uuid() }),
  may: may.see,
  read: (db, { breachId }, { actor }) => breachToSee(db, breachId, actor),
})

export const breachToSee = (
  db: Kysely<ConductDb>,
  breachId: Id,
  actor: Parameters<typeof knowsOfAny>[0],
): Promise<Breach | undefined> =>
  breachRows(db)
    .where('b.id', '=', breachId)
    .$if(!knowsOfAny(actor), own => own.where('b.recordedBy', '=', actor.personId ?? ''))
    .executeTakeFirst()
