import { html, type Safe } from '../../../platform/design/html.ts'
import { details } from '../../../platform/design/macros.ts'
import { asWritten } from '../../../platform/design/parts.ts'
import type { ToDo } from '../queries/entries.ts'

/** Folded, so that the way to report stays in sight. What the policy calls it stands with it, for whoever looks for that. */
export const entriesPart = (told: readonly ToDo[], head: string): Safe | false =>
  told.length > 0 &&
  html`<h2 class="ww-h2">${head}</h2>
    ${told.map(({ procedure, title, words }) =>
      details({
        summaryText: title,
        html: html`<p>${asWritten(words)}</p>
          ${title !== procedure && html`<p class="ww-soft ww-small">In our policy: ${procedure}.</p>`}`,
      }),
    )}`
