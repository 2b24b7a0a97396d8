import { schoolPath } from '../../../platform/call.ts'
import { html, type Safe } from '../../../platform/design/html.ts'
import type { PageView } from '../../../platform/design/layout.ts'
import { button } from '../../../platform/design/macros.ts'
import { notFound } from '../../../platform/errors.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { OUTSIDE_CONTACT_WORDS, OUTSIDE_CONTACTS } from '../../../words/duties.ts'
import { recordOutsideContact } from '../commands/record-outside-contact.ts'
import { withdrawOutsideContact } from '../commands/withdraw-outside-contact.ts'
import { may } from '../permissions.ts'
import { outsideContacts } from '../queries/outside-contacts.ts'
import { chooseOne, type Form, postForm, textField } from '../../../platform/design/form.ts'
import { back } from './say.ts'

type Contact = Awaited<ReturnType<typeof outsideContacts>>[number]

export const newOutsideContactPage: Page = {
  url: '/s/:school/outside-contacts/new',
  may: may.changeContacts,
  async get({ call, query, ...form }) {
    const kind = OUTSIDE_CONTACTS.find(kind => kind === one(query['kind']))
    return show(contactView(schoolPath(call.school), form, 'Add a number', kind ? { kind } : {}))
  },
  async post({ call, answers }) {
    await recordOutsideContact(call, answers)
    return to(`${schoolPath(call.school)}/outside-contacts`)
  },
}

export const outsideContactPage: Page = {
  url: '/s/:school/outside-contacts/:outsideContactId',
  may: may.changeContacts,
  async get({ call, params, ...form }) {
    const found = (await outsideContacts(call)).find(({ id }) => id === params['outsideContactId'])
    if (!found) throw notFound('This number')
    return show(
      contactView(schoolPath(call.school), form, `Change the number of ${found.name}`, found, takeOff),
    )
  },
  async post({ call, params, answers }) {
    const { outsideContactId } = params
    if (one(answers['deed']) === 'take-off') await withdrawOutsideContact(call, { outsideContactId })
    else await recordOutsideContact(call, { ...answers, replacesId: outsideContactId })
    return to(`${schoolPath(call.school)}/outside-contacts`)
  },
}

const takeOff = html`<form method="post" class="ww-aside">
  <input type="hidden" name="deed" value="take-off" />
  ${button({ text: 'Take this number off the list', classes: 'govuk-button--secondary' })}
</form>`

const contactView = (
  base: string,
  form: Form,
  say: string,
  known: Partial<Contact>,
  below?: Safe,
): PageView => ({
  title: say,
  errors: form.errors,
  wide: false,
  before: back(`${base}/outside-contacts`, 'Numbers outside the school'),
  body: html`${pageHead({ say, under: 'All staff and governors see it.' })}
  ${postForm(
    [
      chooseOne(form, {
        ...{
          name: 'kind',
          label: 'What are they to the school?',
          ...(known.kind ? { value: known.kind } : {}),
        },
        items: OUTSIDE_CONTACTS.map(kind => ({ value: kind, text: OUTSIDE_CONTACT_WORDS[kind] })),
      }),
      textField(form, { name: 'name', label: 'Name of the person or team', value: known.name ?? null }),
      textField(form, { name: 'organisation', label: 'Organisation', value: known.organisation ?? null }),
      textField(form, {
        name: 'phone',
        label: 'Phone number',
        type: 'tel',
        value: known.phone ?? null,
        classes: 'govuk-input--width-20',
      }),
      textField(form, { name: 'email', label: 'Email address', type: 'email', value: known.email ?? null }),
    ],
    'Save',
  )}
  ${below}`,
})
