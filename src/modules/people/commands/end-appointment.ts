import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { ending, endingIsWhole, LAST_DAY_MISSING } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { endingOf, whenOf } from '../person.ts'
import { closeAppointment } from './write.ts'

/** Never refused for want of a successor: the vacancy is shown, and an acting holder can be named tonight. */
export const endAppointment = command({
  name: 'people.end-appointment',
  input: z.object({ appointmentId: z.uuid(), ...ending }).refine(endingIsWhole, LAST_DAY_MISSING),
  may: may.appoint,

  load: (db, { appointmentId }) =>
    db
      .selectFrom('people.appointment')
      .select(['id', 'personId', 'duty', 'startsOn', 'endsOn', 'stoppedAt'])
      .where('id', '=', appointmentId)
      .forUpdate()
      .executeTakeFirst(),

  async run(work, { when, lastOn, reason }, appointment) {
    const today = dayOf(work.now)
    if (whenOf(appointment, today) === 'over') throw conflict('This appointment has ended already')
    const end = endingOf(appointment, { atOnce: when === 'now', lastOn }, { now: work.now, today })
    if (appointment.endsOn && Temporal.PlainDate.compare(end.endsOn, appointment.endsOn) > 0)
      throw invalid({ lastOn: 'An end can be brought forward, not put back. Appoint them again instead' })
    await closeAppointment(work, appointment, { ...end, endedReason: reason })
    work.touched(appointment.personId)
  },
})
