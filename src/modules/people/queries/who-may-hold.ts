import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { DUTIES } from '../../../words/duties.ts'
import { HELD_BY } from '../appointment.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedOfHolders } from './asked-of-holders.ts'
import { pairedWith } from './paired-with.ts'

/** A duty, and everybody here who may be appointed to it, today or from a day to come. */
export const whoMayHold = query({
  name: 'people.who-may-hold',
  input: z.object({ duty: z.string() }),
  may: may.appoint,
  async read(db, { duty: wanted }, call) {
    const duty = DUTIES.find(one => one === wanted)
    if (!duty) return undefined
    const people = await db
      .selectFrom('people.membership as m')
      .innerJoin('people.personCard as p', 'p.id', 'm.personId')
      .select(['p.id', 'p.name'])
      .distinct()
      .where('m.kind', 'in', HELD_BY[duty])
      .where('m.stoppedAt', 'is', null)
      .where(({ or, eb }) => or([eb('m.endsOn', 'is', null), eb('m.endsOn', '>=', dayOf(call.now))]))
      .orderBy('p.name')
      .execute()
    return { duty, people, pair: await pairedWith(call, duty), asks: await askedOfHolders(call, duty) }
  },
})
