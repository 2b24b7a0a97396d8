import { sql } from 'kysely'
import type { Id } from '../../words/ids.ts'
import type { Call } from '../call.ts'
import { inUnit } from '../unit.ts'
import type { Deadline, DeadlineHandler } from './deadline.ts'

/**
 * Fires what is due in this school: after a minute, or after days down. Each in a transaction of its own, together with
 * what its room does about it, so that it happens once however many sweep; one that fails leaves the others their turn.
 */
export async function sweepDeadlines(
  { unit: _, ...call }: Call,
  handlers: readonly DeadlineHandler[],
): Promise<{ fired: number }> {
  const due = await inUnit(call, async ({ unit, now }) => {
    const { rows } = await sql<{ id: Id }>`
      select id from platform.deadline
       where due_at <= ${now} and fired_at is null and stopped_at is null
         and what = any(${handlers.map(({ what }) => what)})
       order by due_at limit 500`.execute(unit.db)
    return rows
  })
  const failures: unknown[] = []
  let fired = 0
  for (const { id } of due) {
    try {
      if (await fireOne(call, id, handlers)) fired++
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length) throw failures[0]
  return { fired }
}

/** @returns whether it was this sweep that fired it. */
const fireOne = (call: Call, id: Id, handlers: readonly DeadlineHandler[]): Promise<boolean> =>
  inUnit(call, async joined => {
    const { unit, now } = joined
    const { rows } = await sql<Deadline>`
      update platform.deadline set fired_at = ${now}
       where id = (select id from platform.deadline
                    where id = ${id} and fired_at is null and stopped_at is null and due_at <= ${now}
                      for update skip locked)
      returning id, what, about, due_at`.execute(unit.db)
    const [deadline] = rows
    const handler = handlers.find(({ what }) => what === deadline?.what)
    if (!deadline || !handler) return false
    await handler.fire(joined, deadline)
    return true
  })
