import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { AUDIENCES, type Breach } from '../breach.ts'
import { type ConductDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import { breachRows } from './breach-rows.ts'
import { peopleOn, type Person } from './person-on.ts'

const TIMES = {
  happenedOn: 'day',
  signedAt: 'instant',
  recordedAt: 'instant',
  takenBackAt: 'instant',
} as const

/** All that was recorded of a pupil or a parent. Looking at it stands in the log; nobody looks at their own. */
export const breachesOf = query({
  name: 'conduct.breaches-of',
  input: z.object({ personId: z.uuid() }),
  may: may.seeOf,
  logged: true,
  async read(db, { personId }, { actor, now }) {
    if (personId === actor.personId) return undefined
    const found = await together<
      ConductDb,
      { person: { personId: Id; name: string }; here: Person; breaches: Breach }
    >(db, {
      person: {
        rows: db
          .selectFrom('people.personCard as p')
          .innerJoin('people.membershipCard as m', 'm.personId', 'p.id')
          .select(['p.id as personId', 'p.name'])
          .where('p.id', '=', personId)
          .where('m.kind', 'in', [...AUDIENCES])
          .limit(1),
        times: {},
      },
      here: { rows: peopleOn(dayOf(now), actor, sql`p.id = ${personId}`), times: {} },
      breaches: { rows: breachRows(db).where('b.personId', '=', personId), times: TIMES },
    })
    const [person] = found.person
    return person && { ...person, isHere: found.here.length > 0, breaches: found.breaches }
  },
})
