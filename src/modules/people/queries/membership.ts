import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { standingAppointments } from './standing-appointments.ts'

/** One membership, and the duties its holder has, for whoever may end it. */
export const membership = query({
  name: 'people.membership',
  input: z.object({ membershipId: z.uuid() }),
  may: may.endMembership,
  async read(db, { membershipId }, { now }) {
    const found = await db
      .selectFrom('people.membership as m')
      .innerJoin('people.personCard as p', 'p.id', 'm.personId')
      .select(['m.id', 'm.personId', 'p.name', 'm.kind', 'm.startsOn', 'm.endsOn', 'm.stoppedAt'])
      .where('m.id', '=', membershipId)
      .executeTakeFirst()
    if (!found) return undefined
    const standing = await standingAppointments(db, now, { personId: found.personId })
    return { ...found, duties: standing.map(({ duty }) => duty) }
  },
})
