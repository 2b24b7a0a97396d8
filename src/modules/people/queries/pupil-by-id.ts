import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { PeopleDb } from '../tables.ts'

/** Somebody who is or was a pupil here, and what is held of them. */
export const pupilById = (db: Kysely<PeopleDb>, pupilId: Id) => pupilList(db, pupilId).rows.executeTakeFirst()

/** The same, not sent yet. */
export const pupilList = (db: Kysely<PeopleDb>, pupilId: Id) => ({
  rows: db
    .selectFrom('people.membership as m')
    .leftJoin('people.pupilDetails as d', join =>
      join.onRef('d.pupilId', '=', 'm.personId').on('d.replacedAt', 'is', null),
    )
    .select(['m.personId as id', 'd.yearGroup', 'd.lookedAfter', 'd.lookedAfterSince'])
    .where('m.personId', '=', pupilId)
    .where('m.kind', '=', 'pupil')
    .limit(1),
  times: { lookedAfterSince: 'day' } as const,
})
