import { html, type Safe } from '../../../platform/design/html.ts'
import { one, type Visit } from '../../../platform/page.ts'

/** Entries are long: few of them stand on one page. */
const ON_ONE = 20

export type Paged<Row> = { rows: readonly Row[]; page: number; pages: number }

export function pagedOf<Row>(all: readonly Row[], { query }: Visit): Paged<Row> {
  const pages = Math.max(1, Math.ceil(all.length / ON_ONE))
  const asked = Number.parseInt(one(query['page']), 10)
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked))
  return { rows: all.slice((page - 1) * ON_ONE, page * ON_ONE), page, pages }
}

export const waysBetween = ({ page, pages }: Paged<unknown>, at: string): Safe | false =>
  pages > 1 &&
  html`<nav aria-label="Pages of this list">
    <p>
      ${page > 1 && html`<a class="govuk-link" href="${at}?page=${page - 1}">The page before</a> &ensp; `}
      Page ${page} of ${pages}
      ${page < pages && html` &ensp; <a class="govuk-link" href="${at}?page=${page + 1}">The next page</a>`}
    </p>
  </nav>`
