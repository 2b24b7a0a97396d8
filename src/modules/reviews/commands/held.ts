import { type Kysely, sql } from 'kysely'
import { conflict } from '../../../platform/errors.ts'
import type { Id } from '../../../words/ids.ts'
import type { ReviewsDb } from '../kit.ts'
import { type Head, headSql } from '../queries/review-sql.ts'

/** A review as it stands, held still until this deed is over: nothing is answered or signed beside it. */
export async function held(db: Kysely<ReviewsDb>, reviewId: Id): Promise<Head | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${reviewId}, 0))`.execute(db)
  return (await headSql(sql`r.id = ${reviewId}`).execute(db)).rows[0]
}

export function refuseClosed({ signedAt, isNewest }: Head): void {
  if (signedAt) throw conflict('This review is signed: what was answered stands')
  if (!isNewest) throw conflict('A later review stands in its place: go on with that one')
}
