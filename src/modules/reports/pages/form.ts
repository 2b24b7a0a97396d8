import { html, type Safe } from '../../../platform/design/html.ts'
import { checkboxes, input, radios, select, textarea } from '../../../platform/design/macros.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, many, one } from '../../../platform/page.ts'

/** What a form shows again: what was typed, and what to put right. */
export type Form = { typed: Answers; errors: FieldErrors }

type Field = { name: string; label: string; hint?: string | undefined }
type Item = { value: string; text: string }

const about = ({ errors }: Form, { name, hint }: Field) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(errors[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
})
const labelOf = ({ label }: Field) => ({ label: { text: label, classes: 'ww-label' } })
const fieldsetOf = ({ label }: Field) => ({ fieldset: { legend: { text: label, classes: 'ww-label' } } })

export const textField = (form: Form, field: Field): Safe =>
  input({
    ...{ id: field.name, name: field.name, value: one(form.typed[field.name]), autocomplete: 'off' },
    ...labelOf(field),
    ...about(form, field),
  })

export const linesField = (form: Form, field: Field & { rows: number }): Safe =>
  textarea({
    ...{ id: field.name, name: field.name, value: one(form.typed[field.name]), rows: field.rows },
    ...labelOf(field),
    ...about(form, field),
  })

export const chooseOne = (form: Form, field: Field & { items: readonly Item[]; classes?: string }): Safe =>
  radios({
    ...{ name: field.name, idPrefix: field.name, value: one(form.typed[field.name]), classes: field.classes },
    ...{ items: field.items, ...fieldsetOf(field), ...about(form, field) },
  })

export const chooseSome = (form: Form, field: Field & { items: readonly Item[]; classes?: string }): Safe => {
  const chosen = many(form.typed[field.name])
  return checkboxes({
    ...{ name: field.name, idPrefix: field.name, classes: field.classes },
    items: field.items.map(({ value, text }) => ({ value, text, checked: chosen.includes(value) })),
    ...{ ...fieldsetOf(field), ...about(form, field) },
  })
}

export const pick = (form: Form, field: Field & { items: readonly Item[]; none: string }): Safe =>
  select({
    ...{ id: field.name, name: field.name, value: one(form.typed[field.name]) },
    items: [{ value: '', text: field.none }, ...field.items],
    ...labelOf(field),
    ...about(form, field),
  })

/** Somebody's own words, exactly, line by line; a link in them leads nowhere. */
export const asWritten = (text: string): Safe => html`<p class="ww-as-written">${text}</p>`
