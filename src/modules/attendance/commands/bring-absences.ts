import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { startDeadline } from '../../../platform/deadlines/deadline.ts'
import type { Calendar } from '../../../platform/deadlines/due.ts'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { isAbsenceCallOffered } from '../../concerns/index.ts'
import { schoolCalendar } from '../../people/index.ts'
import { AT_ONCE, BEFORE_HOME, CALL_DUE, HOURS_BEFORE_HOME } from '../absence.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { LINES, pupilsHere } from '../queries/pupils-here.ts'
import { readLines } from '../read-lines.ts'
import { personOf } from './person-of.ts'

/** The day’s absences, as they were looked at. What cannot be read is left out; who stands there already stays as they are. */
export const bringAbsences = command({
  name: 'attendance.bring-absences',
  input: z.object(LINES),
  may: may.ring,
  load: (db, _, { now }) => pupilsHere(db, now),
  async run({ db, call, now, actor, touched }, { text, half }, pupils) {
    const calendar = await schoolCalendar(call)
    if (!calendar.isSchoolDay(dayOf(now))) throw invalid({ text: 'Today is no school day' })
    const { taken } = readLines(text, half, pupils)
    if (taken.length === 0) throw invalid({ text: 'There is no line that names a pupil of today' })
    const [schoolId, id, absentOn] = [call.school.id, newId(), dayOf(now)]
    const asksLeads = await isAbsenceCallOffered(call)
    await db
      .insertInto('attendance.brought')
      .values({ schoolId, id, absentOn, asksLeads, broughtAt: now, broughtBy: personOf(actor) })
      .execute()
    await db
      .insertInto('attendance.absence')
      .values(
        taken.map(one => ({
          ...{ schoolId, id: newId(), broughtId: id, pupilId: one.pupil.personId },
          ...{ absentOn, half: one.half, reason: one.reason },
        })),
      )
      .onConflict(before => before.doNothing())
      .execute()
    if (asksLeads) await startDeadline(call, { what: CALL_DUE, about: id, ...due(calendar, now) })
    touched(id)
  },
})

/** Of every list, whoever is on it: that there is a clock tells nothing. */
function due(calendar: Calendar, now: Temporal.Instant) {
  const goesHome = calendar.goesHome.subtract({ hours: HOURS_BEFORE_HOME })
  const time = now.toZonedDateTimeISO('Europe/London').toPlainTime()
  const isLate = Temporal.PlainTime.compare(time, goesHome) >= 0
  return { rule: isLate ? AT_ONCE : BEFORE_HOME, calendar: { ...calendar, goesHome } }
}
