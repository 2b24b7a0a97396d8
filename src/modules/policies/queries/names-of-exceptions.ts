import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Exceptions are kept as ids. Their names, for those who may see them: people, and policies. One statement. */
export const namesOfExceptions = query({
  name: 'policies.names-of-exceptions',
  input: z.object({ ids: z.array(z.uuid()).max(500) }),
  may: may.seeExceptions,
  logged: true,
  async read(db, { ids }): Promise<{ id: Id; name: string }[]> {
    const { rows } = await sql<{ id: Id; name: string }>`
      select id, name from people.person_card where id = any(${ids})
       union all
      select id, title from policies.policy where id = any(${ids})
       order by name`.execute(db)
    return rows
  },
})
