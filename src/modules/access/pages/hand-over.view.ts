import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button, input, warningText } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { originOf } from '../../messages/index.ts'

type HandOver = { path: string; back: string; what: string; lasts: string }

/** Shown once, to whoever made the link: nothing leads back to this page. */
export const handOverView = ({ path, back, what, lasts }: HandOver): PageView => ({
  title: 'Hand this link over',
  wide: false,
  body: html`${pageHead({ say: 'Hand this link over', under: `${what}. It works once, for ${lasts}.` })}
    ${warningText({
      text: 'It is not shown again. Whoever holds it can use it: give it to its person, and to nobody else.',
      iconFallbackText: 'Warning',
    })}
    ${input({
      ...{ id: 'link', name: 'link', value: `${originOf()}${path}`, spellcheck: false, autocomplete: 'off' },
      label: { text: 'The link', classes: 'ww-label' },
      attributes: { readonly: 'readonly' },
    })}
    ${button({ text: 'I have handed it over', href: back })}`,
})
