import type { Kysely } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ConcernsDb } from '../kit.ts'

export async function lastDecisionId(db: Kysely<ConcernsDb>, concernId: Id): Promise<Id | null> {
  const found = await db
    .selectFrom('concerns.decision')
    .select('id')
    .where('concernId', '=', concernId)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}
