import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { CalendarChanged } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { calendarReach } from '../school-day.ts'
import { writeCalendar } from './write-calendar.ts'

/** Adds the days that have come within two years. Days that stand already keep their rows. */
export const extendCalendar = command({
  name: 'people.extend-calendar',
  input: z.object({}),
  may: may.extendCalendar,
  async load(db, _input, { now }) {
    const { from, to } = calendarReach(dayOf(now))
    const last = await db
      .selectFrom('people.schoolDay')
      .select(({ fn }) => fn.max('day').as('day'))
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    // pg gives max(date) as a day, or null for a school that has no calendar yet.
    const next = last?.day ? last.day.add({ days: 1 }) : from
    return { from: next, to }
  },
  async run({ db, call, now, announce }, _input, reach) {
    if (Temporal.PlainDate.compare(reach.from, reach.to) > 0) return
    await writeCalendar({ db, schoolId: call.school.id, now }, reach, [])
    announce<CalendarChanged>({ name: 'people.calendar-changed' })
  },
})
