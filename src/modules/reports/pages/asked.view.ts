import { html, type Safe } from '../../../platform/design/html.ts'
import { type Adult, askedOf } from '../asked-once.ts'
import type { Route } from '../route.ts'
import { chooseOne, type Form, linesField } from './form.ts'

/** Asked once, of each adult named in the account. Silence is answered as if it were about them. */
export const aboutAdults = (form: Form, adults: readonly Adult[], route: Route): Safe =>
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
      route === 'child' &&
      linesField(form, {
        ...{
          name: 'forChild',
          label: 'If yes: what should the safeguarding lead know to help the child?',
          rows: 2,
        },
        hint: 'Leave the adult out of it',
      })
    }
    <p class="ww-soft ww-small">Answered yes, or not at all, it also goes to whoever answers for concerns about adults.</p>
  </section>`
