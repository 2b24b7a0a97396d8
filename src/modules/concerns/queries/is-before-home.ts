import type { Call } from '../../../platform/call.ts'
import { dayOf, SCHOOL_ZONE } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { schoolCalendar } from '../../people/index.ts'
import { reportDeadline } from '../controls/report-deadline.ts'
import { BEFORE_HOME } from '../urgent.ts'

/** Whether it is so shortly before the children go home that the policy has it told to everybody who deals with it. */
export async function isBeforeHome(call: Call): Promise<boolean> {
  const deadline = (await allInForce(call, reportDeadline))
    .map(({ parameters }) => parameters)
    .find(({ within, kept }) => within === BEFORE_HOME && kept === 'asked')
  if (!deadline) return false
  const { isSchoolDay, goesHome } = await schoolCalendar(call)
  const today = dayOf(call.now)
  if (!isSchoolDay(today)) return false
  const home = today.toZonedDateTime({ timeZone: SCHOOL_ZONE, plainTime: goesHome }).toInstant()
  const minutesLeft = call.now.until(home).total('minutes')
  return minutesLeft > 0 && minutesLeft <= deadline.minutes
}
