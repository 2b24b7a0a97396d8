import type { Form } from '../../../platform/design/form.ts'
import { html, type Part, type Safe } from '../../../platform/design/html.ts'
import { one } from '../../../platform/page.ts'

const PLAIN: Form = { typed: {}, errors: {} }

/** Of a page with several forms: what was typed and refused belongs to the one that was sent. */
export const formFor = (form: Form, deed: string): Form => (one(form.typed['deed']) === deed ? form : PLAIN)

/** A form that says which deed it is, and of which class where its page is of one. */
export const deedForm = (of: { deed: string; className?: string }, fields: Part): Safe =>
  html`<form method="post" novalidate>
    ${Object.entries(of).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)} ${fields}
  </form>`
