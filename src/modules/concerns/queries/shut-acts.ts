import { sql } from 'kysely'
import { z } from 'zod'
import type { Shut } from '../../../platform/procedures/walk.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'

/** Acts that the procedures of a record keep shut now. */
export const shutActs = query({
  name: 'concerns.shut-acts',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  async read(
    db,
    { concernId },
    { actor, now },
  ): Promise<{ isReader: boolean; locks: readonly Shut[] } | undefined> {
    const { rows } = await sql<{ isReader: boolean; found: FoundProcedures }>`
      select ${isReaderSql(actor.personId, now)} as is_reader, ${proceduresSql} as found
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [row] = rows
    if (!row || !isDutyOrReader(actor, row)) return undefined
    return { isReader: row.isReader, locks: followedIn(row.found).flatMap(({ walk }) => walk.locks) }
  },
})
