import { html, type Safe } from '../../../platform/design/html.ts'
import { table } from '../../../platform/design/macros.ts'
import type { Consequence } from '../consequences.ts'

/** Beside the rules, before the signature. */
export const consequencesTable = (rows: readonly Consequence[]): Safe | false =>
  rows.length > 0 &&
  html`<h3 class="ww-label">What misuse may lead to</h3>
    ${table({
      ...{
        caption: 'Each misuse, and what may follow',
        captionClasses: 'govuk-visually-hidden',
        firstCellIsHeader: true,
      },
      head: [{ text: 'If somebody does this' }, { text: 'This may follow' }],
      rows: rows.map(({ misuse, follows }) => [{ text: misuse }, { text: follows }]),
    })}`
