import { chooseOne, type Form, linesField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { type Adult, askedOf } from '../asked-once.ts'
import type { Route } from '../route.ts'

const SILENCE = {
  child: 'If you say yes, or do not answer, it also goes to whoever deals with concerns about adults.',
  adult: 'If you say yes, or do not answer, they do not read it.',
}

/**
 * Asked once: of each adult named in the account, where silence is answered as if it were about them. The way on stands
 * beside it, so that nobody walks down a long form again.
 */
export const askedOnce = (form: Form, adults: readonly Adult[], route: Route): Safe =>
  html`<section class="ww-panel ww-asked" aria-label="Before it is sent">
    ${adults.map(adult =>
      // The question stands there already: it is no mistake.
      chooseOne(
        { ...form, errors: {} },
        {
          ...{
            name: askedOf(adult),
            label: `Is this about how ${adult.name} behaved?`,
            classes: 'govuk-radios--small govuk-radios--inline',
          },
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        },
      ),
    )}
    ${
      adults.length > 0 &&
      route === 'child' &&
      linesField(form, {
        ...{ name: 'forChild', label: 'If yes: what should the safeguarding lead know to help the child?' },
        ...{ rows: 2, hint: 'Leave the adult out of it' },
      })
    }
    <p class="ww-soft ww-small">
      ${adults.length > 0 && SILENCE[route === 'child' ? 'child' : 'adult']} What you wrote stands below.
    </p>
    ${button({ text: 'Send it now', preventDoubleClick: true, classes: 'govuk-button--secondary' })}
  </section>`
