import { sql } from 'kysely'
import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isHere, type Named } from './people-named.ts'
import { type ResetWanted, resetsSql } from './resets-sql.ts'

export type ResetsOf = Named & { systems: { systemId: Id; name: string }[]; open: ResetWanted[] }

/** Somebody who is here, which of their passwords are to be reset, and at which systems one could be. */
export const resetsOf = query({
  name: 'systems.resets-of',
  input: z.object({ personId: z.uuid() }),
  may: may.wantReset,
  async read(db, { personId }, { now }): Promise<ResetsOf | undefined> {
    const { person, systems, open } = await together(db, {
      person: {
        rows: sql<Named>`
          select p.id as person_id, p.name, array_agg(distinct m.kind) as kinds
            from people.person_card p join people.membership_card m on m.person_id = p.id
           where p.id = ${personId} and ${isHere(now)} group by p.id, p.name`,
        times: {},
      },
      systems: {
        rows: sql<{ systemId: Id; name: string }>`
          select s.system_id, s.name from systems.described s where s.replaced_at is null and s.is_used order by s.name`,
        times: {},
      },
      open: { rows: resetsSql(now, sql`w.person_id = ${personId}`), times: { wantedOn: 'day' } },
    })
    const [found] = person
    return found && { ...found, systems, open }
  },
})
