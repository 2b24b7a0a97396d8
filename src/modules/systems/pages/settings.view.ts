import { sayDay } from '../../../platform/clock.ts'
import { chooseOne, dayField, type Form, linesField, pick, textField } from '../../../platform/design/form.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { stateTag } from '../../../platform/design/states.ts'
import { one } from '../../../platform/page.ts'
import { MATCH_WORDS } from '../accounts/list-due.ts'
import type { SettingsOf } from '../queries/settings-of.ts'
import { back, count, sayOwner } from './say.ts'

type Shown = { at: string; today: Temporal.PlainDate; found: SettingsOf; form: Form }
type Setting = SettingsOf['settings'][number]
const PLAIN: Form = { typed: {}, errors: {} }

export function settingsView(shown: Shown): PageView {
  const { at, found, form } = shown
  const { name, settings, before } = found
  const open = settings.filter(({ isOpen, due }) => isOpen || due).length
  return {
    ...{ title: `Settings of ${name}`, errors: form.errors, wide: false, before: back(at, name) },
    body: html`${pageHead({
      over: `${name}. Owner: ${sayOwner(found)}`,
      say: !settings.length
        ? 'The policy asks nothing of its settings'
        : open
          ? `${count(open, 'setting is', 'settings are')} to be settled`
          : 'Its settings are as the policy has them',
      under: settings.length ? 'Look at the system itself, and write down what you found.' : undefined,
    })}
    <ul class="ww-plain">
      ${settings.map(
        setting =>
          html`<li>
            <p>
              <strong>${setting.what}</strong><br />${stateOf(setting)}${sayLast(setting)}<br />
              <span class="ww-small ww-soft">Compared ${MATCH_WORDS[setting.every]}</span>
            </p>
          </li>`,
      )}
    </ul>
    ${settings.length > 0 && checkForm(shown)} ${standsForm(shown)}
    ${
      before.length > 0 &&
      html`<h2 class="ww-h2 ww-h2--ruled">Compared before</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${before.map(
            one =>
              html`<li>${sayDay(one.checkedOn)}, ${one.by}: ${one.what}. ${one.instead ? `Instead: ${one.instead}` : 'It agreed'}</li>`,
          )}
        </ul>`
    }`,
  }
}

const formFor = (form: Form, deed: string): Form => (one(form.typed['deed']) === deed ? form : PLAIN)

function checkForm({ today, found: { settings }, form: sent }: Shown): Safe {
  const form = formFor(sent, 'check')
  const plain = settings.some(({ domains }) => !domains)
  return html`<h2 class="ww-h2 ww-h2--ruled">Write down what you found</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="check" />
      ${pick(form, {
        ...{ name: 'what', label: 'What did you compare?' },
        items: settings.map(({ what }) => ({ value: what, text: what })),
      })}
      ${
        plain &&
        html`${chooseOne(form, {
          ...{ name: 'agrees', label: 'Is it so there?', classes: 'govuk-radios--inline' },
          items: [
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
          ],
        })}
        ${textField(form, { name: 'instead', label: 'If not, what is it instead?' })}`
      }
      ${
        settings.some(({ domains }) => domains) &&
        linesField(form, {
          ...{ name: 'found', label: 'Which mail domains are allowed there?', rows: 3 },
          hint: 'One a line, as you find them there',
        })
      }
      ${dayField(form, { name: 'checkedOn', label: 'When did you look?', value: today })}
      ${button({ text: 'Write it down', preventDoubleClick: true })}
    </form>`
}

function standsForm({ found: { settings, approvers }, form: sent }: Shown): Safe | false {
  const form = formFor(sent, 'stands')
  const open = settings.filter(({ isOpen }) => isOpen)
  if (!open.length) return false
  return html`<h2 class="ww-h2 ww-h2--ruled">Or let it differ</h2>
    <form method="post" novalidate>
      <input type="hidden" name="deed" value="stands" />
      ${pick(form, {
        ...{ name: 'differs', label: 'What may differ?' },
        items: open.map(({ what }) => ({ value: what, text: what })),
      })}
      ${linesField(form, { name: 'why', label: 'Why?', rows: 2 })}
      ${pick(form, {
        ...{ name: 'approverId', label: 'Who agreed to it?' },
        items: approvers.map(({ id, name }) => ({ value: id, text: name })),
      })}
      ${dayField(form, { name: 'endsOn', label: 'Until when?', hint: 'At most a year' })}
      ${button({ text: 'Let it differ until then', classes: 'govuk-button--secondary' })}
    </form>`
}

const stateOf = ({ isOpen, due, last }: Setting): Safe => {
  if (isOpen) return stateTag('not-met', 'It differs')
  if (due)
    return stateTag(due.late ? 'not-met' : 'at-risk', last ? 'To be compared again' : 'Not compared yet')
  return last?.agrees ? stateTag('met', 'It agrees') : stateTag('met', 'It may differ')
}

const sayLast = ({ last }: Setting): string => {
  if (!last) return ''
  const found = last.agrees ? '' : ` Instead: ${last.instead}.`
  const may =
    last.why && last.endsOn
      ? ` May differ until ${sayDay(last.endsOn)}: ${last.why}. Agreed by ${last.approvedBy ?? ''}.`
      : ''
  return ` Last compared on ${sayDay(last.checkedOn)} by ${last.by}.${found}${may}`
}
