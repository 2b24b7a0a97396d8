import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { adultsHere } from './people.ts'

/** Whom one has said to be of one's family here, and who else is here to choose from. */
export const ownFamily = query({
  name: 'adults.own-family',
  chain: 'adults',
  input: z.object({}),
  may: may.declareFamily,
  async read(db, _, { actor, now }) {
    const family = await db
      .selectFrom('adults.family as f')
      .innerJoin('people.personCard as p', 'p.id', 'f.otherId')
      .select(['f.id as familyId', 'f.otherId as personId', 'p.name'])
      .where('f.personId', '=', actor.personId)
      .where('f.endedAt', 'is', null)
      .orderBy('p.name')
      .execute()
    const others = (await adultsHere(db, dayOf(now))).filter(
      ({ personId }) => personId !== actor.personId && !family.some(one => one.personId === personId),
    )
    return { family, others }
  },
})
