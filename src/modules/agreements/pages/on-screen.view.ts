import { type Form, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button, checkboxes } from '../../../platform/design/macros.ts'
import type { OnScreen } from '../queries/to-sign-on-screen.ts'
import { consequencesTable } from './consequences.view.ts'
import { childRules, rules } from './say.ts'
import { ticksField } from './ticks.view.ts'

/** The words and the one button, for whoever the screen is held out to: nothing else of the school is on it. */
export function onScreenForm(signing: OnScreen, form: Form): Safe {
  const isPupil = signing.audience === 'pupil'
  const error = form.errors['declaration']
  return html`${isPupil && signing.childText !== null ? childRules(signing.childText, 'your') : rules(signing.text)}
    ${consequencesTable(signing.consequences)}
    <form method="post" novalidate>
      <input type="hidden" name="versionId" value="${signing.versionId}" />
      ${ticksField(form, signing.ticks, { versionId: signing.versionId, isFirst: true })}
      ${checkboxes({
        ...{ name: 'declaration', idPrefix: 'declaration' },
        items: [{ value: 'agree', text: 'I have read this and agree to keep to it' }],
        errorMessage: error === undefined ? undefined : { text: error },
      })}
      ${!isPupil && textField(form, { name: 'signedAs', label: 'Type your full name to sign' })}
      ${button({ text: 'Sign', classes: 'ww-button--wide', preventDoubleClick: true })}
    </form>`
}
