import type { Listener } from '../../../platform/module.ts'
import { followAppointments } from '../commands/follow-appointments.ts'
import { asLadder } from '../commands/write.ts'

const follow = {
  ownTransactions: true,
  underSeal: true,
  run: async call => followAppointments(asLadder(call), {}),
} as const satisfies Partial<Listener>

/** A ladder is checked whenever an appointment changes. Run twice it finds nothing left to do. */
export const followAppointed: Listener = {
  name: 'adults.follow-appointed',
  on: 'people.appointed',
  ...follow,
}
export const followAppointmentEnded: Listener = {
  ...{ name: 'adults.follow-appointment-ended', on: 'people.appointment-ended' },
  ...follow,
}

/** Whoever answered for a record of their own family is kept from it at once; the record goes on. */
export const followFamily: Listener = {
  ...{ name: 'adults.follow-family', on: 'adults.family-declared' },
  ...follow,
}
