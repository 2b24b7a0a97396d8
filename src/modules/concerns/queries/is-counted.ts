import { sql } from 'kysely'

/** Whoever may count concerns themselves, or takes the readings of an approval. */
const WHO_COUNT = sql`('dsl', 'deputy-dsl', 'headteacher', 'chair-of-governors')`

/** Concerns that are kept from one of them. */
export const keptFromOneSql = sql`select concerns.kept_from(array(
  select person_id from people.duty_card where duty in ${WHO_COUNT}))`

/**
 * Whether a figure that every adult reads counts the concern `c`: never one that stands beside a record about an adult, nor one
 * that is kept from a lead, who could subtract from it what they count themselves.
 */
export const isCounted = sql<boolean>`(c.source <> 'other-register' and c.id not in (${keptFromOneSql}))`
