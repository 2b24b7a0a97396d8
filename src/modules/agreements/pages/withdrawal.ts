import { schoolPath } from '../../../platform/call.ts'
import { html } from '../../../platform/design/html.ts'
import { pageHead } from '../../../platform/design/parts.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { withdrawAgreement } from '../commands/withdraw-agreement.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { postForm, textField } from '../../../platform/design/form.ts'
import { back } from './say.ts'

export const withdrawalPage: Page = {
  url: '/s/:school/agreements/:agreementId/withdrawal',
  may: may.publish,
  async get({ call, params, typed, errors }) {
    const { id, title } = await agreement(call, params)
    return show({
      title: `Stop asking for ${title}`,
      errors,
      wide: false,
      before: back(`${schoolPath(call.school)}/agreements/${id}`, title),
      body: html`${pageHead({
        say: `Stop asking for ${title}`,
        under: 'Nobody is asked to sign it from now on. What was signed stays signed.',
      })}
      ${postForm(textField({ typed, errors }, { name: 'reason', label: 'Why?' }), 'Stop asking for it')}`,
    })
  },
  async post({ call, params, answers }) {
    await withdrawAgreement(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/agreements/${params['agreementId']}`)
  },
}
