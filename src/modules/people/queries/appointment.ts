import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** One appointment, for whoever may end it. */
export const appointment = query({
  name: 'people.appointment',
  input: z.object({ appointmentId: z.uuid() }),
  may: may.appoint,
  read: (db, { appointmentId }) =>
    db
      .selectFrom('people.appointment as a')
      .innerJoin('people.personCard as p', 'p.id', 'a.personId')
      .select(['a.id', 'a.personId', 'p.name', 'a.duty', 'a.acting', 'a.startsOn', 'a.endsOn', 'a.stoppedAt'])
      .where('a.id', '=', appointmentId)
      .executeTakeFirst(),
})
