import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import type { Tellable } from './sanction-form.ts'
import { type Sanction, sanctionSql } from './sanctions.ts'

export type OneSanction = {
  concernId: Id
  reference: string
  isReader: boolean
  kept: Sanction
  tellable: readonly Tellable[]
  never: readonly string[]
}

/** One sanction, and what may still be written beneath it. */
export const sanction = query({
  name: 'concerns.sanction',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), sanctionId: z.uuid() }),
  may: may.sanction,
  logged: true,
  async read(db, { concernId, sanctionId }, { actor, now }): Promise<OneSanction | undefined> {
    const { rows } = await sql<OneSanction>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             ${sanctionSql} as kept,
             coalesce((select json_agg(json_build_object('personId', t.person_id, 'name', tp.name,
                 'words', t.words) order by tp.name, t.person_id)
               from people.may_be_told t join people.person_card tp on tp.id = t.person_id
              where t.pupil_id = s.person_id), '[]') as tellable,
             coalesce((select json_agg(np.name order by np.name) from people.never_told n
               join people.person_card np on np.id = n.person_id where n.pupil_id = s.person_id), '[]') as never
        from concerns.sanction s join concerns.concern c on c.id = s.concern_id
       where s.id = ${sanctionId} and c.id = ${concernId}`.execute(db)
    const [found] = rows
    return found && isDutyOrReader(actor, found) ? found : undefined
  },
})
