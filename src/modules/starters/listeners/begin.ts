import type { Listener } from '../../../platform/module.ts'
import type { AppointmentEnded, PersonAppointed, PersonJoined, PersonLeft } from '../../people/index.ts'
import { beginList } from '../commands/begin-list.ts'
import { isStarter } from '../lines.ts'

export const beginInduction: Listener = {
  name: 'starters.begin-induction',
  on: 'people.joined',
  async run(call, fact) {
    const { kind, membershipId } = fact as PersonJoined
    if (isStarter(kind)) await beginList(call, { kind: 'joining', aboutId: membershipId })
  },
}

/** Whoever stays on as something else here leaves nothing behind. */
const beginLeaving: Listener = {
  name: 'starters.begin-leaving',
  on: 'people.left',
  async run(call, fact) {
    const { kind, membershipId, stays } = fact as PersonLeft
    if (isStarter(kind) && !stays.some(isStarter))
      await beginList(call, { kind: 'leaving', aboutId: membershipId })
  },
}

const beginDuty: Listener = {
  name: 'starters.begin-duty',
  on: 'people.appointed',
  run: (call, fact) =>
    beginList(call, { kind: 'duty-given', aboutId: (fact as PersonAppointed).appointmentId }),
}

const endDuty: Listener = {
  name: 'starters.end-duty',
  on: 'people.appointment-ended',
  run: (call, fact) =>
    beginList(call, { kind: 'duty-ended', aboutId: (fact as AppointmentEnded).appointmentId }),
}

export const listeners = [beginInduction, beginLeaving, beginDuty, endDuty] as const
