import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Traits } from '../erasure.ts'
import type { PeopleDb } from '../tables.ts'

/** By what a person was ever known here: their own record, past names too, and what was told of them as a contact. */
export async function traitsOf(db: Kysely<PeopleDb>, personId: Id): Promise<Traits[]> {
  const own = await db
    .selectFrom('people.personDetails')
    .select(['givenName', 'familyName', 'knownAs', 'dateOfBirth', 'email', 'upn'])
    .where('personId', '=', personId)
    .execute()
  const told = await db
    .selectFrom('people.relationship')
    .select(['givenName', 'familyName', 'email'])
    .where('personId', '=', personId)
    .execute()
  return [
    ...own.map(({ dateOfBirth, ...one }) => ({ ...one, dateOfBirth: dateOfBirth?.toString() ?? null })),
    ...told.map(one => ({ ...one, dateOfBirth: null })),
  ]
}
