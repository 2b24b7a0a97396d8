import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { particularsTaken } from './particulars-taken.ts'
import { fileCard } from './read-material.ts'

/**
 * A file of the roll without its content, and the number of the last deed in this room: as long as that stands, so
 * does whatever the file was compared with; and what of it is taken in today.
 */
export const rollStanding = query({
  name: 'people.roll-standing',
  input: z.object({ fileId: z.uuid() }),
  may: may.loadRoll,
  async read(db, { fileId }, call) {
    const found = await fileCard(db, fileId)
      .select(({ eb }) => eb('f.sealed', 'is not', null).as('isWaiting'))
      .select(
        sql<number>`(select max(n) from platform.audit_entry
          where chain = 'main' and use_case like 'people.%' and outcome = 'done')`.as('lastDeed'),
      )
      .executeTakeFirst()
    if (!found) return undefined
    const { isWaiting, lastDeed, ...card } = found
    return { card, isWaiting: Boolean(isWaiting), lastDeed, takes: await particularsTaken(call) }
  },
})
