import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** How many stand on one page of a long list. */
export const ON_A_PAGE = 50
/** And of what a search found: each has some words around. */
export const ON_A_SEARCH = 20

/** Part of a list, and how many the whole has. */
export type ListPage<Row> = { rows: readonly Row[]; page: number; all: number }

/** What an address asks for; an address that asks for no page that can be asks for the first. */
export const pageAsked = z.coerce.number().int().positive().max(1_000_000).catch(1)

export const pagesIn = (all: number): number => Math.max(1, Math.ceil(all / ON_A_PAGE))

/** Of a list that has grown shorter since somebody looked, the last page. */
export const pageShown = (asked: number, all: number): number => Math.min(asked, pagesIn(all))

export const before = (page: number): number => (page - 1) * ON_A_PAGE

/** The end of a statement that counts its rows itself: past the last page, the last. */
export const onPage = (asked: number, all: RawBuilder<number>): RawBuilder<unknown> =>
  sql`limit ${ON_A_PAGE}
     offset least(${before(asked)}::integer, greatest(${all} - 1, 0) / ${sql.lit(ON_A_PAGE)} * ${sql.lit(ON_A_PAGE)})`
