import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { standingAppointments } from './standing-appointments.ts'

/** Everybody who holds a duty now but for one appointment: who is left when it ends. */
export const standInsFor = query({
  name: 'people.stand-ins-for',
  input: z.object({ appointmentId: z.uuid() }),
  may: { to: may.appoint.to, who: may.appoint.who },
  async read(db, { appointmentId }, { now }) {
    const standing = await standingAppointments(db, now)
    return standing.filter(one => one.isHeldNow && one.appointmentId !== appointmentId)
  },
})
