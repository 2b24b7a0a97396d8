import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'

/** An adult and a pupil, by what stands of them now. */
export const relationshipById = (db: Kysely<PeopleDb>, relationshipId: Id) =>
  db
    .selectFrom('people.relationship')
    .select(['id', 'personId', 'pupilId'])
    .where('id', '=', relationshipId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
