import type { Job } from '../../../platform/module.ts'
import { followAppointments } from '../commands/follow-appointments.ts'
import { asLadder } from '../commands/write.ts'

/** An appointment that ends or begins with a day says nothing at that moment. */
export const followAppointmentsHourly: Job = {
  name: 'adults.follow-appointments-hourly',
  cron: '3 * * * *',
  underSeal: true,
  async run(call) {
    await followAppointments(asLadder(call), {})
  },
}
