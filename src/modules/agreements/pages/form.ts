import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import { button, dateInput, input, radios, select, textarea } from '../../../platform/design/macros.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'

/** What a form shows again: what was typed, and what to put right. */
export type Form = { typed: Answers; errors: FieldErrors }
export type Choice = { value: string; text: string; hint?: string }
type Field = { name: string; label: string; hint?: string }

const shown = ({ typed }: Form, name: string, value = ''): string =>
  name in typed ? one(typed[name]) : value

const about = ({ errors }: Form, { name, hint }: Field) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(errors[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
})
const label = ({ label }: Field) => ({ text: label, classes: 'ww-label' })

export const textField = (form: Form, field: Field & { autocomplete?: string }): Safe =>
  input({
    ...{ id: field.name, name: field.name, value: shown(form, field.name) },
    ...{ label: label(field), autocomplete: field.autocomplete ?? 'off', ...about(form, field) },
  })

export const wordsField = (form: Form, field: Field & { value?: string; rows?: number }): Safe =>
  textarea({
    ...{ id: field.name, name: field.name, value: shown(form, field.name, field.value) },
    ...{ label: label(field), rows: field.rows ?? 5, ...about(form, field) },
  })

export const dayField = (form: Form, field: Field): Safe =>
  dateInput({
    ...{ id: field.name, namePrefix: field.name, fieldset: { legend: label(field) } },
    values: Object.fromEntries(dayParts(field.name).map(part => [part, shown(form, part)])),
    ...about(form, field),
  })

const dayParts = (name: string) => ['day', 'month', 'year'].map(part => `${name}-${part}`)

/** The three boxes of a day as one answer; three empty boxes are an empty answer. */
export function typedDay(answers: Answers, name: string): string {
  const [day = '', month = '', year = ''] = dayParts(name).map(part => one(answers[part]).trim())
  return day || month || year
    ? `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : ''
}

/** Nothing is chosen in advance. */
export const chooseOne = (form: Form, field: Field & { items: readonly Choice[] }): Safe =>
  radios({
    ...{ name: field.name, idPrefix: field.name, value: shown(form, field.name) },
    items: field.items.map(({ value, text, hint }) => ({
      ...{ value, text },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    })),
    ...{ fieldset: { legend: label(field) }, ...about(form, field) },
  })

export const pick = (form: Form, field: Field & { items: readonly Choice[] }): Safe =>
  select({
    ...{ id: field.name, name: field.name, value: shown(form, field.name) },
    items: [{ value: '', text: 'Select' }, ...field.items.map(({ value, text }) => ({ value, text }))],
    ...{ label: label(field), ...about(form, field) },
  })

/** A form that goes back to its own page; the one filled button says what it does. */
export const postForm = (fields: Part, deed: string): Safe =>
  html`<form method="post" novalidate>${fields} ${button({ text: deed, preventDoubleClick: true })}</form>`

/** A button that posts somewhere else than its page. */
export const deed = (
  action: string,
  text: string,
  { fields = {}, isFilled = false }: { fields?: Readonly<Record<string, string>>; isFilled?: boolean } = {},
): Safe =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${button({ text, classes: isFilled ? '' : 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

/** "I do not agree" is an answer, in one's own words; it is never hidden behind the one button that signs. */
export const refusalForm = (form: Form, to: string, hidden: Safe): Safe =>
  html`<details class="govuk-details" ${form.errors['words'] && html`open`}>
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">I do not agree</span></summary>
    <form method="post" novalidate>
      ${hidden}
      <input type="hidden" name="answer" value="refuse" />
      ${wordsField(form, {
        ...{ name: 'words', label: 'What do you not agree with?' },
        hint: `Your words go to ${to} as you write them, and to nobody else.`,
      })}
      ${button({ text: 'Send my answer', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </form>
  </details>`
