import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'

/** Several forms post to one page, so that what is half written comes back to it; each says which deed it is. */
export const deedForm = (
  deed: string,
  says: string,
  fields: readonly (Safe | false)[],
  classes = 'govuk-button--secondary',
): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="${deed}" />
    ${fields} ${button({ text: says, preventDoubleClick: true, classes })}
  </form>`
