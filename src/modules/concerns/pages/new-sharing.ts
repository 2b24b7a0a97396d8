import { chooseOne, linesField, postForm, textField } from '../../../platform/design/form.ts'
import { html } from '../../../platform/design/html.ts'
import { type Page, show, to } from '../../../platform/page.ts'
import { recordSharing } from '../commands/record-sharing.ts'
import { CONSENT_WORDS, CONSENTS } from '../follow-up.ts'
import { may } from '../permissions.ts'
import { concernHead } from '../queries/concern-head.ts'
import { SHARE_OUTSIDE } from '../procedures/acts.ts'
import { shutActs } from '../queries/shut-acts.ts'
import { althoughField, formPage, momentFields, recordOf, shutFirst, typedMoment } from './follow-up-form.ts'

export const newSharingPage: Page = {
  url: '/s/:school/concerns/:concernId/sharing/new',
  may: may.see,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const { reference } = await concernHead(call, params)
    const { locks } = await shutActs(call, params)
    const form = { typed, errors }
    const why = (value: string) =>
      linesField({ typed, errors }, { name: 'withoutBecause', label: `Why was it shared ${value}?`, rows: 2 })
    return show(
      formPage(visit, {
        ...{ reference, say: 'Record what was shared' },
        under: 'Whatever of this record was told to somebody outside the school.',
        body: html`${shutFirst(locks, SHARE_OUTSIDE)}${postForm(
          [
            textField(form, { name: 'sharedWith', label: 'With whom?' }),
            linesField(form, { name: 'what', label: 'What was shared?' }),
            linesField(form, { name: 'why', label: 'Why?', rows: 2 }),
            chooseOne(form, {
              ...{ name: 'consent', label: 'Was consent sought?' },
              items: CONSENTS.map(value => ({ value, text: CONSENT_WORDS[value] })),
            }),
            why('without consent, if it was'),
            momentFields(form, 'When?'),
            althoughField(form, locks, { act: SHARE_OUTSIDE }),
          ],
          'Record it',
        )}`,
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    await recordSharing(call, { ...answers, concernId: params['concernId'], at: typedMoment(answers) })
    return to(`${recordOf(visit)}#sharing`)
  },
}
