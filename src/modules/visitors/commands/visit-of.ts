import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { VisitorsDb } from '../kit.ts'
import type { ComesAs } from '../visit.ts'

export async function visitOf(db: Kysely<VisitorsDb>, visitId: Id) {
  const found = await db
    .selectFrom('visitors.visit')
    .select(['personId', 'comesAs', 'arrivedOn', 'letInAt', 'leftAt'])
    .where('id', '=', visitId)
    .executeTakeFirst()
  return found && { ...found, comesAs: found.comesAs as ComesAs }
}
