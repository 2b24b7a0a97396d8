import { dayField, type Form, linesField, pick, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { isFromOutside, type Kind, KIND_WORDS } from '../for-a-time.ts'
import type { Choice } from '../queries/for-a-time-here.ts'
import type { Named } from '../queries/people-named.ts'
import { REMOTE_WORDS } from '../system.ts'
import { whoField } from './system-form.view.ts'
import { back } from './say.ts'

type Shown = {
  at: string
  kind: Kind
  today: Temporal.PlainDate
  systems: readonly Choice[]
  approvers: readonly { id: string; name: string }[]
  people: readonly Named[]
  form: Form
}

export const forATimeFormView = ({ at, kind, today, systems, approvers, people, form }: Shown): PageView => ({
  ...{ title: KIND_WORDS[kind], errors: form.errors, wide: false },
  before: back(at, 'From outside and for a time'),
  body: html`${pageHead({
    say: KIND_WORDS[kind],
    under: 'It is over on its last day by itself. There is no line without an end.',
  })}
  ${postForm(
    html`<input type="hidden" name="kind" value="${kind}" />
      ${
        kind === 'staff-remote'
          ? whoField(form, people, { label: 'Their name', hint: 'Somebody who is at the school today' })
          : html`${textField(form, { name: 'agency', label: 'Which agency or firm' })}
            ${textField(form, { name: 'contact', label: 'Who of it comes in' })}`
      }
      ${pick(form, {
        ...{ name: 'systemId', label: 'Through which system' },
        items: systems.map(one => ({
          value: one.id,
          text: isFromOutside(kind) ? `${one.name} (${REMOTE_WORDS[one.remote].toLowerCase()})` : one.name,
        })),
      })}
      ${linesField(form, { name: 'need', label: 'What they need it for', rows: 2 })}
      ${linesField(form, { name: 'scope', label: 'What they may reach', rows: 2 })}
      ${pick(form, {
        ...{ name: 'approverId', label: 'Who agreed to it' },
        items: approvers.map(({ id, name }) => ({ value: id, text: name })),
      })}
      ${dayField(form, { name: 'startsOn', label: 'First day', value: today })}
      ${dayField(form, { name: 'endsOn', label: 'Last day' })}`,
    'Let them in until then',
  )}`,
})
