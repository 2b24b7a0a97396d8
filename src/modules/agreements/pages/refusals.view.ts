import { sayMoment } from '../../../platform/clock.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, textarea } from '../../../platform/design/macros.ts'
import { pageHead, sectionHead } from '../../../platform/design/parts.ts'
import { one } from '../../../platform/page.ts'
import type { refusals } from '../queries/refusals.ts'
import type { Form } from '../../../platform/design/form.ts'
import { asWritten, count } from './say.ts'

type Refusal = Awaited<ReturnType<typeof refusals>>[number]

export function refusalsView(refusals: readonly Refusal[], form: Form): PageView {
  const waiting = refusals.filter(({ settledAt }) => !settledAt)
  const answered = refusals.filter(({ settledAt }) => settledAt)
  return {
    title: 'Refusals to sign',
    wide: false,
    errors: form.errors,
    errorTitle: 'Not answered yet',
    body: html`${pageHead({
      say: waiting.length
        ? `${count(waiting.length, 'refusal waits', 'refusals wait')} for you.`
        : 'No refusal waits for you.',
      under: 'Their words as they wrote them. They come to you, and to nobody else.',
    })}
      ${waiting.map((refusal, n) => html`${words(refusal)} ${answerForm(refusal, n === 0, form)}`)}
      ${answered.map(refusal => html`${words(refusal)} ${outcome(refusal)}`)}`,
  }
}

const words = ({
  id,
  refuserName,
  personName,
  refuserId,
  personId,
  title,
  words,
  refusedAt,
}: Refusal): Safe =>
  html`${sectionHead({
    id: `refusal-${id}`,
    text: refuserId === personId ? refuserName : `${refuserName}, for ${personName}`,
  })}
    <p class="ww-soft">${title}. ${sayMoment(refusedAt)}.</p>
    <div class="govuk-inset-text">${asWritten(words)}</div>`

const outcome = ({ settledAt, outcome }: Refusal): Safe =>
  html`<p><strong>Answered ${settledAt && sayMoment(settledAt)}.</strong> ${outcome}</p>`

/** Several forms on one page: each keeps its own answer and shows its own fault. */
function answerForm({ id }: Refusal, isFirst: boolean, { typed, errors }: Form): Safe {
  const isThis = one(typed['refusalId']) === id
  const error = isThis ? errors['outcome'] : undefined
  return html`<form method="post" novalidate>
    <input type="hidden" name="refusalId" value="${id}" />
    ${textarea({
      ...{
        id: isThis ? 'outcome' : `outcome-${id}`,
        name: 'outcome',
        rows: 3,
        value: isThis ? one(typed['outcome']) : '',
      },
      label: { text: 'What did you agree with them?', classes: 'ww-label' },
      hint: {
        text: 'Speak with them first. They see this only if you show them. They may still sign at any time.',
      },
      errorMessage: error === undefined ? undefined : { text: error },
    })}
    ${button({
      ...{ text: 'Keep this answer', preventDoubleClick: true },
      classes: isFirst ? '' : 'govuk-button--secondary',
    })}
  </form>`
}
