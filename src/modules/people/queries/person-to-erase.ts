import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { traitsOf } from './traits-of.ts'

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
    const card = await db
      .selectFrom('people.personCard')
      .select(['id', 'name'])
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!card) return undefined
    const erasures = await db
      .selectFrom('people.erasure')
      .select(['id', 'carriedOutAt'])
      .where('personId', '=', personId)
      .where('withdrawnAt', 'is', null)
      .execute()
    if (erasures.some(({ carriedOutAt }) => carriedOutAt)) return undefined
    const { rows } = await sql<{ stops: string[] }>`
      select people.erasure_stops(${personId}, ${dayOf(now).toString()}::date) as stops`.execute(db)
    const names = (await traitsOf(db, personId)).flatMap(one => [
      one.givenName,
      one.familyName,
      one.knownAs ?? null,
    ])
    return { ...card, names, stops: rows[0]?.stops ?? [], waitingId: erasures[0]?.id ?? null }
  },
})
