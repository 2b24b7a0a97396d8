import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { key } from './by-code.ts'

export type Unsigned = { concernId: Id; name: string | null; reportedAt: Temporal.Instant }

/** A report that nobody had signed, to whoever holds the secret of its browser, while nobody has said that they wrote it. */
export const unsignedByKey = query({
  name: 'concerns.unsigned-by-key',
  chain: 'concerns',
  input: z.object({ key }),
  may: may.sayWhoWrote,
  async read(db, { key }, { actor }): Promise<Unsigned[]> {
    const { rows } = await sql<Unsigned>`
      select c.id as concern_id, c.reporter_name as name, c.reported_at
        from concerns.unsigned u join concerns.concern c on c.id = u.concern_id
       where u.key = ${key} and not exists (select from concerns.writer_word w
               where w.concern_id = c.id and (w.said = 'wrote-it' or w.person_id = ${actor.personId}::uuid))`.execute(
      db,
    )
    return rows
  },
})
