import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** Somebody, and the days they are away, from today on. */
export const away = query({
  name: 'people.away',
  input: z.object({ personId: z.uuid() }),
  may: may.markAway,
  async read(db, { personId }, { now }) {
    const person = await db
      .selectFrom('people.personCard')
      .select(['id as personId', 'name'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!person) return undefined
    const days = await db
      .selectFrom('people.away')
      .select(['startsOn', 'endsOn'])
      .where('personId', '=', personId)
      .where('backAt', 'is', null)
      .where(({ or, eb }) => or([eb('endsOn', 'is', null), eb('endsOn', '>=', dayOf(now))]))
      .orderBy('startsOn')
      .execute()
    return { ...person, days }
  },
})
