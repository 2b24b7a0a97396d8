import { sayDay } from '../../../platform/clock.ts'
import { dayField, deedButton, linesField, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import { button } from '../../../platform/design/macros.ts'
import { deedForm, formFor } from './deed-form.ts'
import type { MailShown } from './mail.view.ts'

/** Whether pupils have e-mail at all: what was said when it was switched on, or what is asked before. */
export function switchPart({ at, mail: { on, parts }, keeps, leaders, form: sent }: MailShown): Safe | false {
  if (on)
    return html`<h2 class="ww-h2 ww-h2--ruled">Why pupils have e-mail</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>Provided by ${on.provider}</li>
        ${on.audit && html`<li>How it can be audited: ${on.audit}</li>`}
        ${on.approvedOn && html`<li>Approved by ${on.approvedBy ?? ''} on ${sayDay(on.approvedOn)}</li>`}
      </ul>
      ${keeps && deedButton(`${at}/mail`, 'Pupils have no e-mail any more', { fields: { deed: 'off' } })}`
  if (!keeps) return false
  const form = formFor(sent, 'on')
  return html`<h2 class="ww-h2 ww-h2--ruled">Switch pupils’ e-mail on</h2>
    ${parts.has('audited') && html`<p>The policy asks first how it can be audited, and who approved it.</p>`}
    ${deedForm(
      { deed: 'on' },
      html`${textField(form, { name: 'provider', label: 'Who provides it?' })}
      ${textField(form, { name: 'domain', label: 'What stands after the @?', hint: 'For example pupils.school.sch.uk' })}
      ${linesField(form, { name: 'audit', label: 'How can what is sent be audited, and by whom?', rows: 2 })}
      ${pick(form, {
        ...{ name: 'approverId', label: 'Who approved it?' },
        items: leaders.map(({ personId, name }) => ({ value: personId, text: name })),
      })}
      ${dayField(form, { name: 'approvedOn', label: 'On which day?' })}
      ${button({ text: 'Switch it on', classes: 'govuk-button--secondary', preventDoubleClick: true })}`,
    )}`
}
