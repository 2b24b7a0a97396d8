import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { PersonCard } from '../person.ts'
import type { PeopleDb } from '../tables.ts'

/** Somebody of this school, by id: no more than the name. */
export const cardOf = (
  db: Kysely<PeopleDb>,
  personId: Id,
): Promise<Pick<PersonCard, 'id' | 'name'> | undefined> =>
  db.selectFrom('people.personCard').select(['id', 'name']).where('id', '=', personId).executeTakeFirst()
