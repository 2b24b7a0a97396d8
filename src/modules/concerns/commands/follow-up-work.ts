import type { Actor, Call, Unit } from '../../../platform/call.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { startDeadline, stopDeadline } from '../../../platform/deadlines/deadline.ts'
import { appointmentsNow, schoolCalendar } from '../../people/index.ts'
import type { Id } from '../../../words/ids.ts'
import { referralRecord } from '../controls.ts'
import { ANSWER_DUE } from '../follow-up.ts'
import { BY_DUTY } from '../permissions.ts'
import { asLadder, type ConcernsWork, passedBy, tell } from './write.ts'

/** Whoever writes it down. */
export function personOf({ personId }: Actor): Id {
  if (personId === null) throw new Error('What is recorded is somebody’s')
  return personId
}

/** An agency has as long as this school's policy gives it, from when it was last asked. */
export async function startAnswerClock(call: Call & { unit: Unit }, referralId: Id, from: Temporal.Instant) {
  const { answerWorkingDays } = await inForce(call, referralRecord)
  await startDeadline(call, {
    ...{ what: ANSWER_DUE, about: referralId, from, calendar: await schoolCalendar(call) },
    rule: {
      ...{ unit: 'workingDays', count: answerWorkingDays },
      source: 'This school’s policy, or ours until it says',
    },
  })
}

export const stopAnswerClock = (call: Call & { unit: Unit }, referralId: Id, why: 'done' | 'again') =>
  stopDeadline(call, { what: ANSWER_DUE, about: referralId, why })

/** Tells those who are to act that something waits; nobody who is kept from this record learns that there is one. */
export async function tellThoseWhoMayKnow(work: ConcernsWork, concernId: Id, personIds: readonly Id[]) {
  const kept = new Set(await passedBy(work, concernId))
  for (const personId of new Set(personIds)) if (!kept.has(personId)) await tell(work.call, personId)
}

/** The lead and the deputies of today. */
export async function dealersNow(call: Call): Promise<Id[]> {
  const held = await appointmentsNow(asLadder(call))
  return held.filter(({ duty }) => BY_DUTY.includes(duty)).map(({ personId }) => personId)
}
