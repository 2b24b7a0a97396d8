import { sayMoment } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FileCard } from '../queries/read-material.ts'
import { sayDone } from './roll.view.ts'
import { back } from './say.ts'

/** A file that was accepted or set aside: its content is gone, what became of it stays. */
export function closedFileView(base: string, card: FileCard): PageView {
  const { name, acceptedAt, setAsideAt } = card
  return {
    title: name,
    before: back(`${base}/roll`, 'The roll'),
    body: pageHead({
      over: name,
      say: acceptedAt ? 'This file is accepted.' : 'This file was set aside.',
      under: acceptedAt
        ? `${sayMoment(acceptedAt)}. ${sayDone(card)}`
        : `${setAsideAt ? `${sayMoment(setAsideAt)}. ` : ''}It changed nothing.`,
    }),
  }
}

/** A file that could be read when it came and cannot under the columns that are chosen now. */
export function refusedFileView(base: string, { id, name }: FileCard, why: string): PageView {
  return {
    title: name,
    before: back(`${base}/roll`, 'The roll'),
    body: html`${pageHead({ over: name, say: 'This file cannot be read as it is.', under: why })}
      <p class="ww-buttons">${button({ text: 'Check which column is what', href: `${base}/roll/${id}/columns` })}</p>
      <form method="post">
        <input type="hidden" name="deed" value="set-aside" />
        ${button({ text: 'Set this file aside', classes: 'govuk-button--secondary' })}
      </form>`,
  }
}
