import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { MEMBERSHIPS } from '../../../words/audiences.ts'
import { startMembership } from '../commands/start-membership.ts'
import { may } from '../permissions.ts'
import { person } from '../queries/person.ts'
import { chooseOne, dayField, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { hereForATimeFields } from './here-for-a-time.ts'
import { back, sayKind } from './say.ts'
import { withDays } from './typed-day.ts'

export const newMembershipPage: Page = {
  url: '/s/:school/people/:personId/memberships/new',
  may: may.managePeople,
  async get({ call, params, ...form }) {
    const { id, name } = await person(call, params)
    return show(newMembershipView(`${schoolPath(call.school)}/people/${id}`, form, name, dayOf(call.now)))
  },
  async post({ call, params, answers }) {
    await startMembership(call, { ...withDays(answers, ['startsOn', 'endsOn']), ...params })
    return to(`${schoolPath(call.school)}/people/${params['personId']}`)
  },
}

const newMembershipView = (at: string, form: Form, name: string, today: Temporal.PlainDate): PageView => ({
  title: `What else is ${name} here?`,
  errors: form.errors,
  wide: false,
  before: back(at, name),
  body: html`${pageHead({ say: `What else is ${name} here?`, under: 'One person may be several things: a teacher and a parent.' })}
  ${postForm(
    [
      chooseOne(form, {
        name: 'kind',
        label: 'Here as',
        items: MEMBERSHIPS.map(kind => ({ value: kind, text: sayKind(kind) })),
      }),
      textField(form, { name: 'jobTitle', label: 'Job title' }),
      textField(form, { name: 'className', label: 'Class', classes: 'govuk-input--width-10' }),
      dayField(form, { name: 'startsOn', label: 'From which day?', value: today }),
      ...hereForATimeFields(form),
    ],
    'Add it',
  )}`,
})
