import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import type { ConcernHead } from './concern-head.ts'
import { type Support, supportSql } from './support.ts'

export type SupportOfConcern = ConcernHead & {
  supports: readonly Support[]
  children: readonly { personId: Id; name: string }[]
}

/** The support of each child of one concern, with what became of it. Each reading is logged. */
export const supportOfConcern = query({
  name: 'concerns.support-of-concern',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(db, { concernId }, { actor, now }): Promise<SupportOfConcern | undefined> {
    const { rows } = await sql<SupportOfConcern>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader, ${supportSql} as supports,
             coalesce((select json_agg(json_build_object('personId', k.person_id, 'name', p.name) order by k.added_at, k.id)
               from concerns.child k join concerns.named_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '[]') as children
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [found] = rows
    return found && isDutyOrReader(actor, found) ? found : undefined
  },
})
