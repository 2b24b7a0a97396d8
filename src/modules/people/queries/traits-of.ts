import type { Kysely } from 'kysely'
import { together } from '../../../platform/db/together.ts'
import type { Id } from '../../../words/ids.ts'
import type { Traits } from '../erasure.ts'
import type { PeopleDb } from '../tables.ts'

/** By what a person was ever known here: their own record, past names too, and what was told of them as a contact. */
export const traitsOf = async (db: Kysely<PeopleDb>, personId: Id): Promise<Traits[]> =>
  traitsFrom(await readTraits(db, personId))

const readTraits = (db: Kysely<PeopleDb>, personId: Id) => together(db, traitLists(db, personId))

/** The same, not sent yet. */
export const traitLists = (db: Kysely<PeopleDb>, personId: Id) => ({
  own: {
    rows: db
      .selectFrom('people.personDetails')
      .select(['givenName', 'familyName', 'knownAs', 'dateOfBirth', 'email', 'upn'])
      .where('personId', '=', personId),
    times: { dateOfBirth: 'day' } as const,
  },
  told: {
    rows: db
      .selectFrom('people.relationship')
      .select(['givenName', 'familyName', 'email'])
      .where('personId', '=', personId),
    times: {},
  },
})

type Told = Awaited<ReturnType<typeof readTraits>>

export function traitsFrom({ own, told }: Told): Traits[] {
  return [
    ...own.map(({ dateOfBirth, ...one }) => ({ ...one, dateOfBirth: dateOfBirth?.toString() ?? null })),
    ...told.map(one => ({ ...one, dateOfBirth: null })),
  ]
}
