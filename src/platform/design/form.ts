import { html, type Part, type Safe } from './html.ts'
import { button, checkboxes, dateInput, input, passwordInput, radios, select, textarea } from './macros.ts'
import type { FieldErrors } from '../errors.ts'
import { type Answers, many, one } from '../page.ts'

/** What a form shows again: what was typed, and what to put right. */
export type Form = { typed: Answers; errors: FieldErrors }

type Field = { name: string; label: string; hint?: string | undefined }
export type Item = { value: string; text: string; hint?: string; disabled?: boolean }

const shown = ({ typed }: Form, name: string, value = ''): string =>
  name in typed ? one(typed[name]) : value

const about = ({ errors }: Pick<Form, 'errors'>, { name, hint }: Field) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(errors[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
})
const labelOf = ({ label }: Field) => ({ label: { text: label, classes: 'ww-label' } })
const fieldsetOf = ({ label }: Field) => ({ fieldset: { legend: { text: label, classes: 'ww-label' } } })

export const textField = (
  form: Form,
  field: Field & { value?: string | null; type?: string; autocomplete?: string; classes?: string },
): Safe =>
  input({
    ...{ id: field.name, name: field.name, value: shown(form, field.name, field.value ?? '') },
    ...{ type: field.type, autocomplete: field.autocomplete ?? 'off', classes: field.classes },
    ...(field.type === 'email' ? { spellcheck: false } : {}),
    ...labelOf(field),
    ...about(form, field),
  })

/** Pasting is never hindered, and what was typed can be shown: NCSC asks for both. It is never shown again. */
export const passwordField = (errors: FieldErrors, field: Field & { autocomplete: string }): Safe =>
  passwordInput({
    ...{ id: field.name, name: field.name, autocomplete: field.autocomplete },
    ...labelOf(field),
    ...about({ errors }, field),
  })

export const linesField = (form: Form, field: Field & { value?: string; rows?: number }): Safe =>
  textarea({
    ...{
      id: field.name,
      name: field.name,
      value: shown(form, field.name, field.value),
      rows: field.rows ?? 3,
    },
    ...labelOf(field),
    ...about(form, field),
  })

export function dayField(form: Form, field: Field & { value?: Temporal.PlainDate | null }): Safe {
  const { name, value } = field
  const known = { day: value?.day, month: value?.month, year: value?.year }
  const values = Object.entries(known).map(([part, number]) => {
    const key = `${name}-${part}`
    return [key, shown(form, key, number === undefined ? '' : String(number))] as const
  })
  return dateInput({
    ...{ id: name, namePrefix: name, values: Object.fromEntries(values) },
    ...fieldsetOf(field),
    ...about(form, field),
  })
}

export const chooseOne = (
  form: Form,
  field: Field & { items: readonly Item[]; value?: string; classes?: string },
): Safe =>
  radios({
    classes: field.classes,
    ...{ name: field.name, idPrefix: field.name, value: shown(form, field.name, field.value) },
    items: field.items.map(({ hint, ...item }) => ({
      ...item,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    })),
    ...fieldsetOf(field),
    ...about(form, field),
  })

export const chooseSome = (form: Form, field: Field & { items: readonly Item[]; classes?: string }): Safe => {
  const chosen = many(form.typed[field.name])
  return checkboxes({
    classes: field.classes,
    ...{ name: field.name, idPrefix: field.name },
    items: field.items.map(({ value, text }) => ({ value, text, checked: chosen.includes(value) })),
    ...fieldsetOf(field),
    ...about(form, field),
  })
}

export const tick = (form: Form, { name, label, hint }: Field): Safe =>
  checkboxes({
    ...{ name, idPrefix: name },
    ...about(form, { name, label }),
    items: [
      {
        ...{ value: 'yes', text: label, checked: many(form.typed[name]).includes('yes') },
        ...(hint === undefined ? {} : { hint: { text: hint } }),
      },
    ],
  })

export const pick = (form: Form, field: Field & { items: readonly Item[]; none?: string }): Safe =>
  select({
    ...{ id: field.name, name: field.name, value: shown(form, field.name) },
    items: [
      { value: '', text: field.none ?? 'Select' },
      ...field.items.map(({ value, text }) => ({ value, text })),
    ],
    ...labelOf(field),
    ...about(form, field),
  })

/** A form that goes back to its own page; the one filled button says what it does. */
export const postForm = (fields: Part, deed: string): Safe =>
  html`<form method="post" novalidate>${fields} ${button({ text: deed, preventDoubleClick: true })}</form>`

/** A button that posts somewhere else than its page. */
export const deedButton = (
  action: string,
  text: string,
  {
    fields = {},
    classes = 'govuk-button--secondary',
  }: { fields?: Readonly<Record<string, string>>; classes?: string } = {},
): Safe =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${button({ text, classes, preventDoubleClick: true })}
  </form>`
