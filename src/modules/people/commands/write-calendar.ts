import { sql, type Transaction } from 'kysely'
import { type CalendarDay, fillCalendar } from '../school-day.ts'
import type { Id } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'

type Reach = { from: Temporal.PlainDate; to: Temporal.PlainDate }

/**
 * Writes the days of a stretch from the terms now in force. A day that stays as it was keeps its row; a day
 * set by hand is left alone; a changed day's row is closed and another stands beside it.
 */
export async function writeCalendar(
  { db, schoolId, now }: { db: Transaction<PeopleDb>; schoolId: Id; now: Temporal.Instant },
  reach: Reach,
  insetDays: readonly Temporal.PlainDate[],
): Promise<void> {
  const terms = await db
    .selectFrom('people.term')
    .select(['year', 'startsOn', 'endsOn', 'halfTermStartsOn', 'halfTermEndsOn'])
    .where('replacedAt', 'is', null)
    .execute()
  const days = fillCalendar(terms, insetDays, reach)
  const wanted = wantedDays(days)
  await sql`
    update people.school_day as d set replaced_at = ${now}
      from ${wanted}
     where d.day = wanted.day and d.replaced_at is null and d.set_by <> 'by-hand'
       and (d.kind, d.set_by) is distinct from (wanted.kind, wanted.set_by)`.execute(db)
  await sql`
    insert into people.school_day (school_id, id, day, kind, set_by, recorded_at)
    select ${schoolId}::uuid, gen_random_uuid(), wanted.day, wanted.kind, wanted.set_by, ${now}
      from ${wanted}
     where not exists (select from people.school_day d where d.day = wanted.day and d.replaced_at is null)`.execute(
    db,
  )
}

const wantedDays = (days: readonly CalendarDay[]) => sql`unnest(
    ${days.map(({ day }) => day.toString())}::date[],
    ${days.map(({ kind }) => kind)}::text[],
    ${days.map(({ setBy }) => setBy)}::text[]) as wanted (day, kind, set_by)`
