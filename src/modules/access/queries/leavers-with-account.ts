import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { inForce } from '../../../platform/controls/in-force.ts'
import { leaversSince } from '../../people/index.ts'
import { accountEndsWithLeaver } from '../controls.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** How far back to look: longer than any policy may leave an account open, and than we may be down. */
const LOOK_BACK = { years: 2 }

/** Who is nothing here any more and can still sign in, though the policy's days are over. */
export const leaversWithAccount = query({
  name: 'access.leavers-with-account',
  input: z.object({}),
  may: may.endLeaver,
  async read(db, _input, call) {
    const today = dayOf(call.now)
    const { withinDays } = await inForce(call, accountEndsWithLeaver)
    const leavers = await leaversSince(call, today.subtract(LOOK_BACK))
    const due = leavers.filter(
      ({ lastOn }) => Temporal.PlainDate.compare(lastOn.add({ days: withinDays }), today) <= 0,
    )
    if (due.length === 0) return []
    return db
      .selectFrom('access.accountPerson')
      .select(['id', 'schoolId', 'accountId', 'personId'])
      .where('schoolId', '=', call.school.id)
      .where('endedAt', 'is', null)
      .where(
        'personId',
        'in',
        due.map(({ personId }) => personId),
      )
      .execute()
  },
})
