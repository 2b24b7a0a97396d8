import { html, type Part, type Safe } from './html.ts'
import { type Form, postForm, textField } from './form.ts'
import { button } from './macros.ts'
import { ON_A_SEARCH } from '../list-page.ts'

/** Where words that were looked for stand between these two signs, which nobody can type: as the database's `marked` sets them. */
const MARK = { from: '\u0002', to: '\u0003' } as const

/** One field; it goes back to its own page, whose answer holds what was found: nothing typed is ever in an address. */
export const searchForm = (form: Form, hint: string): Safe =>
  html`<search class="govuk-!-display-block govuk-!-margin-top-4">
    ${postForm(
      textField(form, {
        ...{ name: 'words', label: 'Name, reference or words', classes: 'govuk-!-width-two-thirds', hint },
      }),
      'Search',
    )}
  </search>`

/** Somebody’s words are only ever text; what was looked for in them is marked. A line of its own was an answer of its own. */
export const marked = (words: string): Part =>
  words
    .trim()
    .replace(/\s*\n\s*/g, ' · ')
    .split(MARK.from)
    .map((part, n) => {
      const [hit = '', ...rest] = n ? part.split(MARK.to) : ['', part]
      return html`${hit && html`<mark>${hit}</mark>`}${rest.join('')}`
    })

type Found = { words: string; page: number; all: number }

/** Which of them stand here, and the way to the others: buttons that carry the words in their body. */
export function pagesOfSearch({ words, page, all }: Found): Safe | false {
  if (all <= ON_A_SEARCH) return false
  const first = (page - 1) * ON_A_SEARCH + 1
  const last = Math.min(all, page * ON_A_SEARCH)
  return html`<p class="ww-soft">${first > all ? 'There are no more' : `${first} to ${last} of ${all}, newest first`}</p>
    <div class="ww-buttons">
      ${page > 1 && to(words, page - 1, 'Show newer')} ${last < all && to(words, page + 1, 'Show older')}
    </div>`
}

const to = (words: string, page: number, text: string): Safe =>
  html`<form method="post">
    <input type="hidden" name="words" value="${words}" />
    <input type="hidden" name="page" value="${page}" />
    ${button({ text, classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`
