import { z } from 'zod'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { stopsOf } from './stops-of.ts'
import { traitLists, traitsFrom } from './traits-of.ts'

export type PersonToErase = {
  id: Id
  name: string
  /** Every name they went by here. */
  names: (string | null)[]
  stops: string[]
  /** An erasure that was proposed and waits. */
  waitingId: Id | null
}

/** No more of a person than whoever decides on an erasure needs. */
export const personToErase = query({
  name: 'people.person-to-erase',
  input: z.object({ personId: z.uuid() }),
  may: may.proposeErasure,
  async read(db, { personId }, { now }): Promise<PersonToErase | undefined> {
    const {
      cards: [card],
      erasures,
      ...traits
    } = await together(db, {
      cards: {
        rows: db.selectFrom('people.personCard').select(['id', 'name']).where('id', '=', personId),
        times: {},
      },
      erasures: {
        rows: db
          .selectFrom('people.erasure')
          .select(['id', 'carriedOutAt'])
          .where('personId', '=', personId)
          .where('withdrawnAt', 'is', null),
        times: { carriedOutAt: 'instant' },
      },
      ...traitLists(db, personId),
    })
    if (!card) return undefined
    if (erasures.some(({ carriedOutAt }) => carriedOutAt)) return undefined
    const stops = await stopsOf(db, personId, now)
    const names = traitsFrom(traits).flatMap(one => [one.givenName, one.familyName, one.knownAs ?? null])
    return { ...card, names, stops, waitingId: erasures[0]?.id ?? null }
  },
})

/** What stands in the way of erasing somebody, for whoever looks at an erasure that waits. */
export const erasureStops = query({
  name: 'people.erasure-stops',
  input: z.object({ personId: z.uuid() }),
  may: may.seeErasures,
  read: (db, { personId }, { now }) => stopsOf(db, personId, now),
})
