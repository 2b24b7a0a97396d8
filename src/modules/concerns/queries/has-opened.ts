import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from './standing.ts'

/** Whether this reader has opened it before; for whoever may not read it there is no such record. */
export const hasOpened = query({
  name: 'concerns.has-opened',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  read: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
})
