import { sql } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

/** Of some concerns, those that whoever asks may open: for a page elsewhere that would link to one. */
export const openToMe = query({
  name: 'concerns.open-to-me',
  chain: 'concerns',
  input: z.object({ concernIds: z.array(z.uuid()).max(50) }),
  may: may.see,
  async read(db, { concernIds }, { actor, now }) {
    const { rows } = await sql<{ concernId: Id; isReader: boolean }>`
      select c.id as concern_id, ${isReaderSql(actor.personId, now)} as is_reader
        from concerns.concern c
       where c.id = any(${[...concernIds]}::uuid[])
         and (${holds(actor, BY_DUTY)}::boolean or ${isReaderSql(actor.personId, now)})`.execute(db)
    return rows
  },
})
