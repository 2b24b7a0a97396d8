import { html } from '../../../platform/design/html.ts'
import { textField } from '../../../platform/design/form.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { noteLeftOpen } from '../commands/note-left-open.ts'
import { may } from '../permissions.ts'
import { formPage } from './fields.ts'

export const leftOpenPage: Page = {
  url: '/s/:school/left-open',
  may: may.noteLeftOpen,
  ownTransactions: true,
  async get({ errors, typed }) {
    return show(
      formPage(
        { errors },
        {
          title: 'Found a machine that somebody left signed in?',
          under:
            'Sign it out, then sign in as yourself. You can note where it stands, so that others take more care.',
          fields: textField(
            { errors, typed },
            {
              name: 'place',
              label: 'Where is it?',
              hint: 'Such as “the laptop by the door of room 4”. No names: neither theirs nor yours.',
            },
          ),
          press: 'Note it',
        },
      ),
    )
  },
  async post({ call, answers }) {
    await noteLeftOpen(call, { place: one(answers['place']) })
    return show({
      title: 'It is noted',
      wide: false,
      body: html`<h1 class="govuk-heading-l">It is noted, without your name</h1>
        <p class="govuk-body">Whoever looks after the network sees where and when, and nobody sees who found it.</p>`,
    })
  },
}
