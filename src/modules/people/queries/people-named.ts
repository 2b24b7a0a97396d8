import { sql } from 'kysely'
import { z } from 'zod'
import type { Membership } from '../../../words/audiences.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'

export type Named = { id: Id; name: string; kinds: Membership[]; className: string | null }

/** More than these are too many to choose from: then more of the name is asked for. */
export const MOST_NAMED = 20

/** Everybody here whose name holds what was typed: pupils and adults alike. */
export const peopleNamed = query({
  name: 'people.people-named',
  input: z.object({ name: z.string().trim().min(2).max(60) }),
  may: may.seePeople,
  async read(db, { name }, { now }): Promise<Named[]> {
    const { rows } = await sql<Named>`
      select p.id, p.name, array_agg(distinct membership.kind) as kinds, max(membership.class_name) as class_name
        from people.person_card p
        join people.membership on membership.person_id = p.id and ${held('membership', now)}
       where p.name ilike ${`%${name.replace(/[\\%_]/g, '\\$&')}%`}
       group by p.id, p.name
       order by p.name
       limit ${MOST_NAMED + 1}`.execute(db)
    return rows
  },
})
