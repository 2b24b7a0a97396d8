import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, warningText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'

/** Shown once, at the moment they are made. */
export const recoveryCodesView = (codes: readonly string[], next: string): PageView => ({
  title: 'Your recovery codes',
  wide: false,
  body: html`${pageHead({ say: 'Print or write down these codes', under: 'Each lets you in once, should you be without your phone.' })}
    ${warningText({ text: 'They are not shown again. Keep them where you keep your keys, not with your phone.', iconFallbackText: 'Warning' })}
    <ul class="govuk-list ww-panel">
      ${codes.map(code => html`<li><code>${code}</code></li>`)}
    </ul>
    ${button({ text: 'I have them', href: next })}`,
})
