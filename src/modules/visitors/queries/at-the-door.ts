import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** Who came today and is not let in yet. Nobody is named on a screen that others see. */
export const atTheDoor = waiting({
  name: 'visitors.at-the-door',
  may: { who: may.keep.who },
  rows: (_db, { now }) => sql<{ count: number }>`
    select count(*)::int as count from visitors.visit v
     where v.arrived_on = ${dayOf(now)} and v.let_in_at is null and v.left_at is null`,
  times: {},
  says([found], { school }) {
    if (!found?.count) return []
    return [
      {
        when: { state: 'today', words: 'Now' },
        title:
          found.count === 1 ? 'A visitor is not let in yet' : `${found.count} visitors are not let in yet`,
        says: 'They sign at the desk first.',
        action: { text: 'See who visits', url: `${schoolPath(school)}/visitors` },
      },
    ]
  },
})
