import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import type { FieldErrors } from '../../../platform/errors.ts'

const LABEL = 'ww-label'
const said = (errors: FieldErrors, name: string) => (errors[name] ? { text: errors[name] } : undefined)

/** For password managers, where the page itself does not ask for the address. */
export const knownUsername = (email: string): Safe =>
  html`<input type="text" name="username" autocomplete="username" value="${email}" readonly hidden />`

export const codeField = (errors: FieldErrors, { label, hint }: { label: string; hint?: string }): Safe =>
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
  { errors }: { errors: FieldErrors },
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
  errors,
  body: html`${pageHead({ say: title, under })} ${before}
    <form method="post" novalidate>
      ${fields} ${button({ text: press, preventDoubleClick: true })}
    </form>
    ${after}`,
})
