import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isSuchSql } from './documents-gate.ts'

/** Whether one of these follows a procedure of which nothing comes in: for a record elsewhere that is linked to it. */
export const takesNoDocuments = query({
  name: 'concerns.takes-no-documents',
  chain: 'concerns',
  input: z.object({ concernIds: z.array(z.uuid()).max(50) }),
  may: may.knowOfPictures,
  async read(db, { concernIds }): Promise<{ isSuch: boolean }> {
    const { rows } = await sql<{ isSuch: boolean }>`
      select exists (select from concerns.concern c
        where c.id = any(${[...concernIds]}::uuid[]) and ${isSuchSql(sql`c.id`)}) as is_such`.execute(db)
    return { isSuch: rows[0]?.isSuch === true }
  },
})
