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

/** The same of several people in one statement; whoever holds nothing today is not in it. */
export const rightsOfSeveral = (
  call: Call,
  personIds: readonly Id[],
): Promise<ReadonlyMap<Id, { name: string; rights: ReadonlySet<Right> }>> =>
  inUnit(call, async ({ unit, now }) => {
    const { rows } = await sql<{ id: Id; name: string; rights: Right[] }>`
      select id, name, people.rights_on(id, ${dayOf(now)}, ${now}) as rights
        from people.person_card where id = any(${[...personIds]}::uuid[])`.execute(unit.db)
    const here = rows.filter(({ rights }) => rights.length)
    return new Map(here.map(({ id, name, rights }) => [id, { name, rights: new Set(rights) }]))
  })
