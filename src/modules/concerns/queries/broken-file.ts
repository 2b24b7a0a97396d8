import { sql } from 'kysely'
import { z } from 'zod'
import { pageAsked } from '../../../platform/list-page.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { readChronology } from './chronology.ts'
import { isOpenSql } from './glass.ts'

/**
 * One child's file, to whoever has opened it in an emergency and while it is open: what stands in it, and no other
 * child. From what they are kept the wall in the database keeps them here too; of their own child there is nothing.
 */
export const brokenFile = query({
  name: 'concerns.broken-file',
  chain: 'concerns',
  input: z.object({ personId: z.uuid(), glassId: z.uuid(), page: pageAsked }),
  may: may.breakGlass,
  logged: true,
  read: (db, { personId, glassId, page }, { actor, now }) =>
    readChronology(
      db,
      { personId, page },
      {
        while: sql`exists (select from concerns.break_glass g where g.id = ${glassId} and g.child_id = ${personId}
          and g.opened_by = ${actor.personId}::uuid and ${isOpenSql(now)})`,
        shows: sql`${personId}::uuid not in (select concerns.own_children())`,
      },
    ),
})
