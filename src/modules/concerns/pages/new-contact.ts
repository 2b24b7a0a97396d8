import { chooseOne, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { recordContact } from '../commands/record-contact.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { advice } from './advice.ts'
import { formPage, HOW_ITEMS, momentFields, recordOf, typedMoment } from './follow-up-form.ts'

export const newContactPage: Page = {
  url: '/s/:school/concerns/:concernId/contacts/new',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    const form = { typed, errors }
    const side = [
      { value: 'parent', text: 'A parent or carer' },
      { value: 'agency', text: 'An agency' },
    ]
    return show(
      formPage(visit, {
        ...{ reference, say: 'Record a contact' },
        under: 'A call, a meeting, a message: with a parent or with an agency.',
        body: html`${await advice(call)}
        ${postForm(
          [
            chooseOne(form, { name: 'side', label: 'With whom was it?', items: side }),
            textField(form, { name: 'agency', label: 'Which agency, if it was one?' }),
            textField(form, { name: 'who', label: 'Who was it?', hint: 'Their name and what they are' }),
            chooseOne(form, {
              ...{ name: 'how', label: 'How?', items: HOW_ITEMS },
              classes: 'govuk-radios--small govuk-radios--inline',
            }),
            linesField(form, { name: 'said', label: 'What was said?', rows: 5 }),
            linesField(form, { name: 'advice', label: 'What did the agency advise?', rows: 2 }),
            textField(form, { name: 'theirReference', label: 'The agency’s reference, if they gave one' }),
            textField(form, { name: 'spokenBy', label: 'Who spoke for the school, if not you?' }),
            momentFields(form, 'When?'),
          ],
          'Record it',
        )}`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    await recordContact(call, { ...answers, concernId: params['concernId'], at: typedMoment(answers) })
    return to(`${recordOf(visit)}#contacts`)
  },
}
