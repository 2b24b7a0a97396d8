import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { ReviewsDb } from '../kit.ts'

/** Whether the review is signed as a whole; held still until this deed is over, so that no answer slips in behind. */
export async function isSigned(db: Kysely<ReviewsDb>, reviewId: Id): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${reviewId}, 0))`.execute(db)
  const found = await db
    .selectFrom('reviews.signature')
    .select('id')
    .where('reviewId', '=', reviewId)
    .where('subjectId', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
