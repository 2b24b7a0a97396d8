import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type FiledChild = { personId: Id; name: string; className: string | null }

/** Whose file it is. */
export const filedChild = query({
  name: 'concerns.filed-child',
  chain: 'concerns',
  input: z.object({ personId: z.uuid() }),
  may: may.seeChronology,
  async read(db, { personId }): Promise<FiledChild | undefined> {
    const { rows } = await sql<FiledChild>`
      select p.id as person_id, p.name, m.class_name from concerns.named_card p
        join people.membership_card m on m.person_id = p.id and m.kind = 'pupil'
       where p.id = ${personId} order by m.starts_on desc, m.id limit 1`.execute(db)
    return rows[0]
  },
})
