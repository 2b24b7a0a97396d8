import { schoolPath } from '../../../platform/call.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { refuseAgreement } from '../commands/refuse-agreement.ts'
import { signAgreement } from '../commands/sign-agreement.ts'
import { may } from '../permissions.ts'
import { signing } from '../queries/signing.ts'
import { signingPutOff } from '../queries/signing-put-off.ts'
import { signView } from './sign.view.ts'

export const signPage: Page = {
  url: '/s/:school/agreements/:agreementId/people/:personId/signature',
  may: may.readToSign,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const found = await signing(call, params)
    const putOff = holds(call.actor, may.putOff.who) ? await signingPutOff(call) : undefined
    return show(signView(found, { base: schoolPath(call.school), call, putOff, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    if (one(answers['answer']) === 'refuse') {
      await refuseAgreement(call, { ...answers, ...params })
      return to(
        `${schoolPath(call.school)}/agreements/${params['agreementId']}/people/${params['personId']}/signature`,
      )
    }
    await signAgreement(call, { ...answers, ...params })
    return to(schoolPath(call.school))
  },
}
