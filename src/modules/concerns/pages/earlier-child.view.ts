import { sayDay, sayMoment } from '../../../platform/clock.ts'
import { type Form, linesField, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, radios } from '../../../platform/design/macros.ts'
import { pagesOfList } from '../../../platform/design/pages-of-list.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { clock, step } from '../../../platform/design/states.ts'
import { pageShown } from '../../../platform/list-page.ts'
import { one } from '../../../platform/page.ts'
import type { EarlierChild } from '../queries/earlier-batches.ts'
import { type Called, MOST_CALLED } from '../queries/pupils-called.ts'
import { earlierWords, sayBorn, sayWhen } from './earlier-entry.view.ts'
import { asWritten, capital, count, link } from './say.ts'

type Shown = { base: string; child: EarlierChild; page: number; form: Form; called?: readonly Called[] }

export function earlierChildView({ base, child, page, form, called }: Shown): PageView {
  const at = `${base}/concerns/earlier/${child.batchId}`
  return {
    ...{ title: 'Earlier records of a child', errors: form.errors, errorTitle: 'Not joined yet' },
    before: html`<a class="govuk-back-link" href="${at}">${child.cameFrom}</a>`,
    body: html`${pageHead({
      over: `${count(child.all, 'record', 'records')} from ${child.cameFrom}`,
      say: child.called || child.knownBy,
      under:
        [capital(sayBorn(child.born)), child.called && child.knownBy].filter(Boolean).join(', ') || undefined,
    })}
    ${child.isWithdrawn && html`<p>${step('done', 'Withdrawn')} This stands here as withdrawn.</p>`}
    ${whoPart(base, child)} ${joinPart(child, form, called)}
    <h2 class="ww-h2" id="records">Word for word</h2>
    <p class="ww-soft">As the file has it, with whomever it names. In the child’s own file the names of other children on the roll are taken out; a name that is on no roll stays.</p>
    ${child.entries.map(
      entry =>
        html`<h3 class="govuk-heading-s ww-head-of-words">${sayWhen(entry)}, line ${entry.line}</h3>
          ${earlierWords(entry)}`,
    )}
    ${pagesOfList({ page: pageShown(page, child.all), all: child.all, at: `${at}/children/${child.childId}`, to: 'records' })}`,
  }
}

const whoPart = (base: string, { personId, name, joins }: EarlierChild): Safe =>
  html`<p>
      ${
        personId && name
          ? html`${step('done', 'Joined')} ${link(`${base}/children/${personId}/concerns?only=earlier`, name)}`
          : html`${clock('today', 'Not joined')} These records stand in no child’s file yet.`
      }
    </p>
    ${
      joins.length > 0 &&
      html`<ul class="govuk-list ww-soft ww-small">
      ${joins.map(join => html`<li>${join.name}: ${asWritten(join.why)} (${join.by}, ${sayMoment(Temporal.Instant.from(join.at))})</li>`)}
    </ul>`
    }`

const joinPart = ({ personId }: EarlierChild, form: Form, called: readonly Called[] | undefined): Safe =>
  html`<h2 class="ww-h2" id="join">${personId ? 'It is somebody else' : 'Who is it?'}</h2>
    <form method="post" novalidate>
      ${textField(form, { name: 'name', label: 'A part of the child’s name', classes: 'govuk-input--width-20' })}
      ${button({ text: 'Look for the child', classes: 'govuk-button--secondary' })}
    </form>
    ${called && (called.length ? joinForm(form, called) : html`<p role="status">No child here is called so.</p>`)}`

const joinForm = (form: Form, called: readonly Called[]): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="join" />
    <input type="hidden" name="called" value="${one(form.typed['name'])}" />
    ${radios({
      ...{ name: 'personId', idPrefix: 'personId', value: one(form.typed['personId']) },
      fieldset: { legend: { text: 'Which child?', classes: 'ww-label' } },
      items: called.slice(0, MOST_CALLED).map(({ personId, name, className, lastOn }) => ({
        ...{
          value: personId,
          text: [name, className, lastOn && `left on ${sayDay(lastOn)}`].filter(Boolean).join(', '),
        },
      })),
      ...(form.errors['personId'] === undefined ? {} : { errorMessage: { text: form.errors['personId'] } }),
    })}
    ${linesField(form, { name: 'joinWhy', label: 'How do you know that it is this child?', rows: 2 })}
    ${button({ text: 'Join them', preventDoubleClick: true })}
  </form>`
