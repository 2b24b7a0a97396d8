import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { chooseOne, deedButton, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { asWritten, pageHead } from '../../../platform/design/parts.ts'
import type { Id } from '../../../words/ids.ts'
import type { GivenEntry } from '../given.ts'
import { leftElsewhere } from '../going.ts'
import { sayParts } from '../paper.ts'
import type { Standing } from '../queries/standing.ts'
import { shutPart } from './entries.view.ts'
import { type Paged, waysBetween } from './pages-of.ts'

type Shown = {
  standing: Standing
  back: string
  at: string
  me: Id | null
  form: Form
  /** It is with a second lead as it stands here; or it was, and something has changed since. */
  isSent: boolean
  hasChanged: boolean
  paged: Paged<GivenEntry> | undefined
}

export function givenView(shown: Shown): PageView {
  const { standing, back, at, form, paged } = shown
  const { request, open } = standing
  return {
    ...{ title: 'What is given', errors: form.errors, errorTitle: 'Not recorded yet', wide: false },
    before: html`<a class="govuk-back-link" href="${back}">The request</a>`,
    body: html`${pageHead({
      over: `For ${request.asker}, ${request.reference}`,
      say: 'What is given',
      under: paged
        ? 'So it is printed. A second lead reads this, and not what is left out.'
        : `${open} ${open === 1 ? 'thing has' : 'things have'} no choice yet.`,
    })}
    ${shutPart(standing)} ${!shown.isSent && elsewherePart(standing)}
    ${shown.hasChanged && html`<p class="govuk-inset-text">Something has changed since this was sent to a second lead. It is sent again as it stands now.</p>`}
    ${
      paged
        ? html`${paged.rows.length ? '' : html`<p>Nothing is held that can be given.</p>`}
            ${waysBetween(paged, `${at}/given`)} ${paged.rows.map(entryPart)} ${waysBetween(paged, `${at}/given`)}
            ${deedPart(shown, paged)}`
        : html`<p><a class="govuk-link" href="${at}/entries">Go through the file</a></p>`
    }`,
  }
}

/** For whoever chooses, before a second lead reads it: never for that lead, who reads what is given alone. */
function elsewherePart({ gone }: Standing): Safe | false {
  const found = leftElsewhere(gone)
  return (
    found.length > 0 &&
    html`<div class="govuk-inset-text">
      <p><strong>Look again: left out in one place, given in another.</strong></p>
      <ul class="govuk-list govuk-list--bullet">
        ${found.map(({ words, places }) => html`<li>“${words}” is given in ${places} ${places === 1 ? 'place' : 'places'}</li>`)}
      </ul>
    </div>`
  )
}

const entryPart = ({ title, reference, at, happenedOn, lines }: GivenEntry): Safe =>
  html`<section>
    <h2 class="ww-h2">${title}</h2>
    <p class="ww-small ww-soft">
      ${reference ?? 'In no one record'}, ${sayMoment(Temporal.Instant.from(at))}${happenedOn && `; it happened on ${sayDay(Temporal.PlainDate.from(happenedOn))}`}
    </p>
    ${lines.map(({ head, parts }) => html`<p>${head && html`<strong>${head}</strong><br />`}${asWritten(sayParts(parts))}</p>`)}
  </section>`

/** At the end of the last page: whoever sends it, or says yes to it, has come to its end. */
function deedPart({ standing, at, me, form, isSent }: Shown, paged: Paged<unknown>): Safe | false {
  if (paged.page < paged.pages) return html`<p>What comes next stands at the end of the last page.</p>`
  const { answer } = standing.request
  if (!isSent || !answer)
    return deedButton(`${at}/given`, 'Send it to a second lead', { fields: { deed: 'offer' }, classes: '' })
  if (answer.review) return html`<p>Another lead has agreed to it.</p>`
  if (me === null || answer.chosenBy.includes(me)) return html`<p>It is with a second lead.</p>`
  return html`<h2 class="ww-h2">You are the second pair of eyes</h2>
    <form method="post" action="${at}/given?page=${paged.page}" novalidate>
      <input type="hidden" name="deed" value="review" />
      <input type="hidden" name="answerId" value="${answer.answerId}" />
      ${chooseOne(form, {
        ...{ name: 'agrees', label: 'Can it be given as it stands here?' },
        items: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No, it is to be looked at again' },
        ],
      })}
      ${linesField(form, { name: 'words', label: 'What is to be looked at, or what you noticed', rows: 3 })}
      ${button({ text: 'Record it', preventDoubleClick: true })}
    </form>`
}
