import { dayOf, sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { SAY_WORDS } from '../../concerns/index.ts'
import { CHOICE_WORDS, CHOICES } from '../concern.ts'
import type { AdultRecord } from '../queries/adult-concern.ts'

export const standing = ({ decisions }: AdultRecord) => decisions.find(({ isReplaced }) => !isReplaced)

/** The decision beside the record. Nothing is chosen in advance; what was typed comes back after a refusal. */
export function decidePanel(record: AdultRecord, form: Form, less: string | undefined): Safe {
  const last = standing(record)
  return html`<section class="ww-panel" aria-labelledby="decide">
    <h2 class="govuk-heading-m" id="decide">${last ? 'Decide again' : 'Decide'}</h2>
    ${last && html`<p class="ww-small" id="insteadOf">${sayLast(last)} A new decision stands in its place.</p>`}
    ${less && html`<p class="ww-small">${less}</p>`}
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="decide" />
      <input type="hidden" name="insteadOf" value="${last?.id ?? ''}" />
      ${chooseOne(form, {
        ...{ name: 'choice', label: 'What will you do?', classes: 'govuk-radios--small' },
        items: CHOICES.map(value => ({
          ...{ value, text: CHOICE_WORDS[value].says, hint: CHOICE_WORDS[value].threshold },
        })),
      })}
      ${linesField(form, { name: 'reasons', label: 'Why this, and why not more?' })}
      ${linesField(form, {
        ...{ name: 'consulted', label: 'Whom did you ask? (You may leave this empty)', rows: 2 },
        hint: 'The LADO, human resources, the police: who, when, what they advised',
      })}
      ${dayField(form, {
        ...{ name: 'reviewOn', label: 'Look at it again on (you may leave this empty)' },
        hint: 'For example, 4 12 2026',
      })}
      ${chooseOne(form, {
        ...{ name: 'sayToReporter', label: 'What is the writer told?', classes: 'govuk-radios--small' },
        items: Object.entries(SAY_WORDS).map(([value, text]) => ({ value, text })),
      })}
      ${button({ text: 'Record the decision', classes: 'ww-button--wide', preventDoubleClick: true })}
    </form>
    <p class="ww-small ww-soft govuk-!-margin-bottom-0">
      A later decision can replace it; nobody can edit it. The writer sees that line, and no more.
    </p>
  </section>`
}

const sayLast = ({ choice, decidedBy, decidedAt, reviewOn }: AdultRecord['decisions'][number]): string =>
  `${decidedBy} decided “${CHOICE_WORDS[choice].says}” on ${sayDay(dayOf(Temporal.Instant.from(decidedAt)))}${
    reviewOn ? `, to look again on ${sayDay(Temporal.PlainDate.from(reviewOn))}` : ''
  }.`
