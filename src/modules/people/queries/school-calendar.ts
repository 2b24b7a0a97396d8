import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Calendar } from '../../../platform/deadlines/due.ts'
import { inUnit } from '../../../platform/unit.ts'
import { calendarOf, USUAL_HOURS } from '../school-day.ts'
import type { PeopleDb } from '../tables.ts'
import type { Kysely } from 'kysely'

/**
 * This school's days and hours, for counting a deadline that begins now or ran already. It asks no permission: a clock
 * runs whoever started it, and it tells nothing of anybody.
 */
export const schoolCalendar = (call: Call): Promise<Calendar> =>
  inUnit(call, async ({ unit, now }) => {
    const db = unit.db as unknown as Kysely<PeopleDb>
    const today = dayOf(now)
    const days = await db
      .selectFrom('people.schoolDay')
      .select(['day', 'kind'])
      .where('replacedAt', 'is', null)
      .where('day', '>=', today.subtract({ months: 3 }))
      .where('day', '<=', today.add({ years: 1 }))
      .execute()
    const hours = await db
      .selectFrom('people.schoolHours')
      .select(['opens', 'goesHome'])
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    return calendarOf(days, hours ?? USUAL_HOURS)
  })
