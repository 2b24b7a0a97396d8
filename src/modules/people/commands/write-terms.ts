import type { Work } from '../../../platform/usecase.ts'
import { newId } from '../../../words/ids.ts'
import { yearReach } from '../school-day.ts'
import type { CalendarChanged } from '../events.ts'
import type { PeopleDb } from '../tables.ts'
import type { TermDates } from '../term-dates.ts'
import { writeCalendar } from './write-calendar.ts'

/** Closes the terms of that school year, adds the new ones, and fills its days. */
export async function writeTerms(work: Work<PeopleDb>, { year, terms, insetDays }: TermDates): Promise<void> {
  const { db, call, actor, now, announce } = work
  const schoolId = call.school.id
  await db
    .updateTable('people.term')
    .set({ replacedAt: now })
    .where('year', '=', year)
    .where('replacedAt', 'is', null)
    .execute()
  const stamp = { schoolId, year, recordedAt: now, recordedBy: actor.personId }
  await db
    .insertInto('people.term')
    .values(terms.map(term => ({ ...stamp, id: newId(), ...term })))
    .execute()
  await writeCalendar({ db, schoolId, now }, yearReach(year), insetDays)
  announce<CalendarChanged>({ name: 'people.calendar-changed' })
}
