import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { SHARE_OUTSIDE, TELL_PARENTS } from '../procedures/acts.ts'
import { followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'

const TELLS: readonly string[] = [SHARE_OUTSIDE, TELL_PARENTS]

/** Of a child’s concerns those of which nothing is told outside now, and what a procedure says of that. */
export const shutOfChild = query({
  name: 'concerns.shut-of-child',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.seeChronology,
  async read(db, { personId }): Promise<{ concernId: Id; reference: string; says: string }[]> {
    const { rows } = await sql<{ concernId: Id; reference: string; found: FoundProcedures }>`
      select c.id as concern_id, c.reference, ${proceduresSql} as found from concerns.concern c
       where c.id in (select concern_id from concerns.child where person_id = ${personId} and ended_at is null)
         and exists (select from concerns.procedure_run u where u.concern_id = c.id)
       order by c.reported_at, c.id`.execute(db)
    return rows.flatMap(({ concernId, reference, found }) => {
      const lock = followedIn(found)
        .flatMap(({ walk }) => walk.locks)
        .find(({ act }) => TELLS.includes(act))
      return lock ? [{ concernId, reference, says: lock.says }] : []
    })
  },
})
