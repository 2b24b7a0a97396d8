import { sql } from 'kysely'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Need } from '../../../platform/module.ts'
import { holds } from '../../../platform/permission.ts'
import { dutyInWords } from '../appointment.ts'
import { waiting } from '../kit.ts'
import { may, seesResources } from '../permissions.ts'
import { resourcesAsked } from './duty-resources.ts'
import { RESOURCED_TIMES, type Resourced, resourcedSql, resourceState } from './resourced-rows.ts'

/** For whoever holds the duty, the question; for the headteacher and the lead governor, a no; for the headteacher, what is not on record. */
export const resourcesWait = waiting<Resourced>({
  name: 'people.resources-wait',
  may: may.seeDutyResources,
  async rows(_db, call) {
    const asked = await resourcesAsked(call)
    return asked.length
      ? resourcedSql(
          asked.map(({ duty }) => duty),
          call.now,
          seesResources(call.actor) ? sql`true` : sql`appointment.person_id = ${call.actor.personId}`,
        )
      : undefined
  },
  times: RESOURCED_TIMES,
  async says(rows, call) {
    const asked = await resourcesAsked(call)
    return rows.flatMap(row => {
      const months = asked.find(({ duty }) => duty === row.duty)?.months ?? 12
      const today = dayOf(call.now)
      return needOf(row, resourceState(row, { months, since: today }, today), call)
    })
  },
})

function needOf(
  { appointmentId, personId, name, duty }: Resourced,
  state: ReturnType<typeof resourceState>,
  { actor, school }: Call,
): Need[] {
  const url = `${schoolPath(school)}/appointments/${appointmentId}/resources`
  const as = dutyInWords(duty)
  const one = (title: string, says: string, text: string): Need[] => [
    { when: { state: 'next', words: 'Next' }, title, says, action: { text, url } },
  ]
  if (actor.personId === personId && (state === 'to-answer' || state === 'overdue'))
    return one(
      `Is your time as ${as} enough?`,
      'Once a year: yes or no. A no goes to the headteacher and the safeguarding governor.',
      'Answer',
    )
  if (state === 'short' && actor.personId !== personId)
    return one(
      `${name} says that their time as ${as} is not enough`,
      'Talk to them, and give more.',
      'See it',
    )
  if (state === 'none' && holds(actor, ['headteacher']))
    return one(
      `Say what time ${name} has as ${as}`,
      'The policy gives whoever holds the duty time and resources.',
      'Say it',
    )
  return []
}
