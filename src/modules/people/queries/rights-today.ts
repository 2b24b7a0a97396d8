import { sql } from 'kysely'
import type { Call, Right } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { inUnit } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'

/**
 * What a person may do here at the call's instant: the union of the memberships and appointments they hold on
 * its London day. Undefined for whoever holds none, or is not of this school. It asks no permission: it is
 * what permissions are made of.
 */
export const rightsToday = (
  call: Call,
  personId: Id,
): Promise<{ name: string; rights: Set<Right> } | undefined> =>
  inUnit(call, async ({ unit, now }) => {
    const { rows } = await sql<{ name: string; rights: Right[] }>`
      select name, people.rights_on(id, ${dayOf(now)}, ${now}) as rights
        from people.person_card where id = ${personId}`.execute(unit.db)
    const found = rows[0]
    return found?.rights.length ? { name: found.name, rights: new Set(found.rights) } : undefined
  })
