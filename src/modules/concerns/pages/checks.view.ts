import { html, type Safe } from '../../../platform/design/html.ts'
import { radios, textarea } from '../../../platform/design/macros.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import { LINE_WORDS, linesOfRecord, type LineState } from '../checklist.ts'
import type { Shown } from './concern.view.ts'
import { folded, quiet } from './form.ts'
import { asWritten, dayIn, lowerFirst } from './say.ts'

/** Ten things that a good record has: some tick themselves, the rest the lead answers. The report stays as it is. */
export function checksPart(shown: Shown): Safe {
  const { record, form, mayDeal } = shown
  const lines = linesOfRecord(record)
  const kept = lines.filter(({ says }) => says === 'plain' || says === 'met').length
  const isOpen = Object.keys(form.errors).some(name => name === 'checks' || name.startsWith('why-'))
  return folded(
    `Is it a good record? ${kept} of ${lines.length} lines pass`,
    isOpen,
    html`<ul class="ww-plain ww-checks">
        ${lines.filter(({ says }) => says !== 'open').map(answered)}
      </ul>
      ${mayDeal && toAnswer(shown, lines)}`,
  )
}

const answered = ({ line, says, answer }: LineState): Safe =>
  html`<li class="govuk-!-margin-bottom-2">
    ${stateTag(says === 'not-met' ? 'not-met' : 'met', `${says === 'not-met' ? 'No' : 'Yes'}: ${lowerFirst(LINE_WORDS[line])}`)}<br />
    <span class="ww-small ww-soft"
      >${answer ? `${answer.answeredBy}, ${dayIn(answer.answeredAt)}.` : 'Plain from the record.'}
      ${answer?.why && asWritten(answer.why)}</span
    >
  </li>`

function toAnswer(shown: Shown, lines: readonly LineState[]): Safe | false {
  const open = lines.filter(({ says }) => says === 'open' || says === 'not-met')
  if (!open.length) return false
  const error = shown.form.errors['checks']
  return html`<form method="post" novalidate id="checks">
    <input type="hidden" name="deed" value="check" />
    ${error && html`<p class="govuk-error-message">${error}</p>`} ${open.map(line => field(line, shown))}
    ${quiet({ text: 'Keep these answers' })}
  </form>`
}

function field({ line }: LineState, { form }: Shown): Safe {
  const error = form.errors[`why-${line}`]
  const why = textarea({
    ...{ id: `why-${line}`, name: `why-${line}`, rows: 2, value: one(form.typed[`why-${line}`]) },
    label: { text: 'If not, what is missing?', classes: 'ww-label--light' },
    ...(error === undefined ? {} : { errorMessage: { text: error } }),
  })
  const choice = radios({
    ...{ name: `is-${line}`, idPrefix: `is-${line}`, value: one(form.typed[`is-${line}`]) },
    classes: 'govuk-radios--small',
    fieldset: { legend: { text: LINE_WORDS[line], classes: 'ww-label' } },
    items: [
      { value: 'yes', text: line === 'body-map' ? 'Yes, or none were seen' : 'Yes' },
      { value: 'no', text: 'No' },
    ],
  })
  return html`${choice} ${why}`
}
