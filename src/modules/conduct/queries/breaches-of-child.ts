import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { Breach } from '../breach.ts'
import { type ConductDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { breachRows } from './breach-rows.ts'

const TIMES = {
  happenedOn: 'day',
  signedAt: 'instant',
  recordedAt: 'instant',
  takenBackAt: 'instant',
} as const

/** All that was recorded of one child, on their file. Looking at it stands in the log. */
export const breachesOfChild = query({
  name: 'conduct.breaches-of-child',
  input: z.object({ personId: z.uuid() }),
  may: may.seeOfChild,
  logged: true,
  async read(db, { personId }) {
    const found = await together<ConductDb, { child: { personId: Id; name: string }; breaches: Breach }>(db, {
      child: {
        rows: db
          .selectFrom('people.personCard as p')
          .innerJoin('people.membershipCard as m', 'm.personId', 'p.id')
          .select(['p.id as personId', 'p.name'])
          .where('p.id', '=', personId)
          .where('m.kind', '=', 'pupil')
          .limit(1),
        times: {},
      },
      breaches: { rows: breachRows(db).where('b.pupilId', '=', personId), times: TIMES },
    })
    const [child] = found.child
    return child && { ...child, breaches: found.breaches }
  },
})
