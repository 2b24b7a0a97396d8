import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { renamePerson } from '../commands/rename-person.ts'
import { may } from '../permissions.ts'
import { person } from '../queries/person.ts'
import { type Form, postForm, textField } from '../../../platform/design/form.ts'
import { back } from './say.ts'

export const personNamePage: Page = {
  url: '/s/:school/people/:personId/name',
  may: may.managePeople,
  async get({ call, params, ...form }) {
    const found = await person(call, params)
    return show(personNameView(`${schoolPath(call.school)}/people/${found.id}`, form, found))
  },
  async post({ call, params, answers }) {
    await renamePerson(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/people/${params['personId']}`)
  },
}

const personNameView = (
  at: string,
  form: Form,
  { name, details }: Awaited<ReturnType<typeof person>>,
): PageView => ({
  title: `Change ${name}’s name or email`,
  errors: form.errors,
  wide: false,
  before: back(at, name),
  body: html`${pageHead({ say: `Change ${name}’s name or email`, under: 'What stood before is kept, with its days.' })}
  ${postForm(
    [
      textField(form, { name: 'givenName', label: 'First name', value: details.givenName }),
      textField(form, { name: 'familyName', label: 'Last name', value: details.familyName }),
      textField(form, {
        name: 'knownAs',
        label: 'Known as',
        value: details.knownAs,
        hint: 'Only if they are called something else here',
      }),
      textField(form, { name: 'email', label: 'Email address', type: 'email', value: details.email }),
    ],
    'Change it',
  )}`,
})
