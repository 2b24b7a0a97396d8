import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input, passwordInput } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'
import { type Answers, one } from '../../../platform/page.ts'

export type Form = { errors: FieldErrors; typed?: Answers }

const LABEL = 'ww-label'
const said = (errors: FieldErrors, name: string) => (errors[name] ? { text: errors[name] } : undefined)

type Field = Form & {
  name: string
  label: string
  hint?: string
  autocomplete?: string
  type?: string
  width?: string
  value?: string
}

export const textField = ({
  errors,
  typed = {},
  name,
  label,
  hint,
  autocomplete = 'off',
  type,
  width,
  value,
}: Field): Safe =>
  input({
    ...{ id: name, name, type, autocomplete, value: one(typed[name]) || value, classes: width },
    label: { text: label, classes: LABEL },
    hint: hint ? { text: hint } : undefined,
    errorMessage: said(errors, name),
    ...(type === 'email' ? { spellcheck: false } : {}),
  })

/** Pasting is never hindered, and what was typed can be shown: NCSC asks for both. It is never shown again. */
export const passwordField = ({ errors, name, label, hint, autocomplete }: Field): Safe =>
  passwordInput({
    ...{ id: name, name, autocomplete },
    label: { text: label, classes: LABEL },
    hint: hint ? { text: hint } : undefined,
    errorMessage: said(errors, name),
  })

/** For password managers, where the page itself does not ask for the address. */
export const knownUsername = (email: string): Safe =>
  html`<input type="text" name="username" autocomplete="username" value="${email}" readonly hidden />`

export const codeField = ({ errors, label, hint }: Pick<Field, 'errors' | 'label' | 'hint'>): Safe =>
  input({
    ...{
      id: 'code',
      name: 'code',
      autocomplete: 'one-time-code',
      classes: 'govuk-input--width-10',
      spellcheck: false,
    },
    label: { text: label, classes: LABEL },
    hint: hint ? { text: hint } : undefined,
    errorMessage: said(errors, 'code'),
  })

export const THREE_WORDS = (minimum: number): string =>
  `${minimum} characters or more. Three random words make a good one. Common passwords are not taken.`

/** One question on one narrow page, with the one button that answers it. */
export const formPage = (
  form: Form,
  {
    title,
    under,
    fields,
    press,
    after,
    before,
  }: { title: string; under?: Part; fields: Part; press: string; after?: Part; before?: Part },
): PageView => ({
  title,
  wide: false,
  errors: form.errors,
  body: html`${pageHead({ say: title, under })} ${before}
    <form method="post" novalidate>
      ${fields} ${button({ text: press, preventDoubleClick: true })}
    </form>
    ${after}`,
})

/** A button that posts somewhere else than its page. */
export const deed = (
  action: string,
  text: string,
  fields: Readonly<Record<string, string>> = {},
  classes = 'govuk-button--secondary',
): Safe =>
  html`<form method="post" action="${action}">
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${button({ text, classes, preventDoubleClick: true })}
  </form>`
