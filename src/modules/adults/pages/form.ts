import { html, type Safe } from '../../../platform/design/html.ts'
import { button, dateInput, radios, select, textarea } from '../../../platform/design/macros.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'

/** What a form shows again: what was typed, and what to put right. */
export type Form = { typed: Answers; errors: FieldErrors }
export type Choice = { value: string; text: string; hint?: string }
type Field = { name: string; label: string; hint?: string }

const about = ({ errors }: Form, { name, hint }: Field) => ({
  ...(hint === undefined ? {} : { hint: { text: hint } }),
  ...(errors[name] === undefined ? {} : { errorMessage: { text: errors[name] } }),
})
const label = ({ label }: Field) => ({ text: label, classes: 'ww-label' })
const typedIn = ({ typed }: Form, name: string): string => one(typed[name])

export const wordsField = (form: Form, field: Field & { rows?: number }): Safe =>
  textarea({
    ...{ id: field.name, name: field.name, value: typedIn(form, field.name), rows: field.rows ?? 3 },
    ...{ label: label(field), ...about(form, field) },
  })

/** Nothing is chosen in advance. */
export const chooseOne = (form: Form, field: Field & { items: readonly Choice[] }): Safe =>
  radios({
    ...{ name: field.name, idPrefix: field.name, value: typedIn(form, field.name) },
    ...{ classes: 'govuk-radios--small', fieldset: { legend: label(field) }, ...about(form, field) },
    items: field.items.map(({ value, text, hint }) => ({
      ...{ value, text },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    })),
  })

export const pick = (form: Form, field: Field & { items: readonly Choice[] }): Safe =>
  select({
    ...{ id: field.name, name: field.name, value: typedIn(form, field.name) },
    items: [{ value: '', text: 'Select' }, ...field.items],
    ...{ label: label(field), ...about(form, field) },
  })

const PARTS = ['day', 'month', 'year'] as const
const partNames = (name: string) => PARTS.map(part => `${name}-${part}`)

export const dayField = (form: Form, field: Field): Safe =>
  dateInput({
    ...{ id: field.name, namePrefix: field.name, fieldset: { legend: label(field) } },
    values: Object.fromEntries(partNames(field.name).map(part => [part, typedIn(form, part)])),
    ...about(form, field),
  })

/** The day in three boxes; null, where they are empty. What cannot be a day comes back as typed, to be refused. */
export function typedDay(answers: Answers, name: string): Temporal.PlainDate | string | null {
  const parts = partNames(name).map(part => one(answers[part]).trim())
  if (!parts.some(Boolean)) return null
  const [day, month, year] = parts.map(Number)
  try {
    return Temporal.PlainDate.from(
      { day: day ?? 0, month: month ?? 0, year: year ?? 0 },
      { overflow: 'reject' },
    )
  } catch {
    return parts.join('/')
  }
}

/** Several forms post to one page, so that what is half written comes back to it; each says which deed it is. */
export const deedForm = (
  deed: string,
  says: string,
  fields: readonly (Safe | false)[],
  classes = 'govuk-button--secondary',
): Safe =>
  html`<form method="post" novalidate>
    <input type="hidden" name="deed" value="${deed}" />
    ${fields} ${button({ text: says, preventDoubleClick: true, classes })}
  </form>`
