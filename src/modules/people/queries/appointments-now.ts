import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { standingAppointments } from './standing-appointments.ts'

/** Who holds which duty now: for notices, and for the page that says whom to tell. */
export const appointmentsNow = query({
  name: 'people.appointments-now',
  input: z.object({}),
  may: may.seeWhomToTell,
  async read(db, _input, { now }) {
    const standing = await standingAppointments(db, now)
    return standing.filter(({ isHeldNow }) => isHeldNow)
  },
})
