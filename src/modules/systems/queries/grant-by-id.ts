import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'

/** One line of who may use what, with whose the system is. */
export const grantById = (db: Kysely<SystemsDb>, grantedId: Id) =>
  db
    .selectFrom('systems.granted as g')
    .innerJoin('systems.described as s', join =>
      join.onRef('s.systemId', '=', 'g.systemId').on('s.replacedAt', 'is', null),
    )
    .select([
      'g.id',
      'g.systemId',
      'g.personId',
      'g.endedAt',
      'g.closedAt',
      's.ownerId',
      's.ownerDuty',
      's.ownPolicy',
    ])
    .where('g.id', '=', grantedId)
    .executeTakeFirst()
