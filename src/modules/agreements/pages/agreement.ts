import { schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { sourceOf } from '../queries/policy-words.ts'
import { agreementView } from './agreement.view.ts'

export const agreementPage: Page = {
  url: '/s/:school/agreements/:agreementId',
  may: may.read,
  async get({ call, params }) {
    const found = await agreement(call, params)
    const mayWrite = holds(call.actor, may.write.who) && !found.withdrawnAt
    const mayPublish = holds(call.actor, may.publish.who) && !found.withdrawnAt
    const words = found.written ?? found.inForce ?? found.versions[0]
    return show(
      agreementView({
        base: schoolPath(call.school),
        agreement: found,
        source: mayWrite ? await sourceOf(call, words?.takenFrom) : undefined,
        now: call.now,
        may: { write: mayWrite, publish: mayPublish, seeNames: holds(call.actor, may.seeNames.who) },
      }),
    )
  },
}
