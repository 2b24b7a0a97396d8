import { sql } from 'kysely'
import { type Id, newId } from '../../words/ids.ts'
import type { Call, Unit } from '../call.ts'
import { type Calendar, dueAt, type Rule } from './due.ts'

type Joined = Call & { unit: Unit }
type What = `${string}.${string}`

export type Deadline = { id: Id; what: string; about: Id; dueAt: Temporal.Instant }

/** What a room does when one of its deadlines has passed: in the transaction that marks it, so it happens once. */
export type DeadlineHandler = { what: What; fire: (call: Joined, deadline: Deadline) => Promise<void> }

type Begun = { what: What; about: Id; rule: Rule; calendar: Calendar; from?: Temporal.Instant }

/** One at a time for one thing: an earlier one must have been stopped. It may have begun before it was written down. */
export async function startDeadline(
  { unit, school, now }: Joined,
  { what, about, rule, calendar, from = now }: Begun,
): Promise<Temporal.Instant> {
  const due = dueAt(rule, from, calendar)
  await sql`
    insert into platform.deadline (school_id, id, what, about, rule, started_at, due_at)
    values (${school.id}, ${newId()}, ${what}, ${about}, ${JSON.stringify(rule)}::jsonb, ${from}, ${due})`.execute(
    unit.db,
  )
  return due
}

/** What it asked for has happened, or another begins. It asks nothing more of anybody. */
export async function stopDeadline(
  { unit, now }: Joined,
  { what, about, why }: { what: What; about: Id; why: 'done' | 'again' },
): Promise<void> {
  await sql`
    update platform.deadline set stopped_at = ${now}, stopped_why = ${why}
     where what = ${what} and about = ${about} and stopped_at is null`.execute(unit.db)
}

type Open = {
  id: Id
  what: What
  about: Id
  rule: Rule
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
}

/**
 * Counts again those that still run, by a calendar that has changed. One that comes out at another time is closed, and
 * another stands in its place with the same beginning. @returns what was moved.
 */
export async function moveDeadlines(
  { unit, school, now }: Joined,
  whats: readonly What[],
  calendar: Calendar,
): Promise<Id[]> {
  const { rows } = await sql<Open>`
    select id, what, about, rule, started_at, due_at from platform.deadline
     where what = any(${[...whats]}) and fired_at is null and stopped_at is null
     order by due_at for update`.execute(unit.db)
  const moved: Id[] = []
  for (const open of rows) {
    const due = dueAt(open.rule, open.startedAt, calendar)
    if (Temporal.Instant.compare(due, open.dueAt) === 0) continue
    await sql`update platform.deadline set stopped_at = ${now}, stopped_why = 'calendar' where id = ${open.id}`.execute(
      unit.db,
    )
    await sql`
      insert into platform.deadline (school_id, id, what, about, rule, started_at, due_at, instead_of)
      values (${school.id}, ${newId()}, ${open.what}, ${open.about}, ${JSON.stringify(open.rule)}::jsonb,
              ${open.startedAt}, ${due}, ${open.id})`.execute(unit.db)
    moved.push(open.about)
  }
  return moved
}
