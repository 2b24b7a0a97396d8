import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The parents and carers of a pupil who may be sent a link, by name. */
export const parents = query({
  name: 'agreements.parents',
  input: z.object({ pupilId: z.uuid() }),
  may: may.keepFamilies,
  read: (db, { pupilId }, { now }) =>
    db
      .selectFrom('people.membershipCard as m')
      .innerJoin('people.personCard as p', 'p.id', 'm.personId')
      .innerJoin('people.contactForLinks as c', 'c.personId', 'p.id')
      .select(['p.id', 'p.name'])
      .distinct()
      .where('c.pupilId', '=', pupilId)
      .where('m.kind', '=', 'parent')
      .where('m.startsOn', '<=', dayOf(now))
      .where('m.stoppedAt', 'is', null)
      .where(({ or, eb }) => or([eb('m.endsOn', 'is', null), eb('m.endsOn', '>=', dayOf(now))]))
      .orderBy('p.name')
      .execute(),
})
