import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

export type ConcernHead = { concernId: Id; reference: string; isReader: boolean }

/** What a form about a concern must know of it, without its story. */
export const concernHead = query({
  name: 'concerns.concern-head',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  async read(db, { concernId }, { actor, now }): Promise<ConcernHead | undefined> {
    const { rows } = await sql<ConcernHead>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    return found && isDutyOrReader(actor, found) ? found : undefined
  },
})
