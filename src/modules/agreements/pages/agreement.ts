import { type Call, schoolPath } from '../../../platform/call.ts'
import { type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import type { SigningAudience } from '../agreement.ts'
import { may } from '../permissions.ts'
import { agreement } from '../queries/agreement.ts'
import { askedOf, linesAsked } from '../queries/lines-asked.ts'
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
        lacking: mayWrite ? await lackingIn(call, found) : 0,
        source: mayWrite ? await sourceOf(call, words?.takenFrom) : undefined,
        now: call.now,
        may: { write: mayWrite, publish: mayPublish, seeNames: holds(call.actor, may.seeNames.who) },
      }),
    )
  },
}

/** Asked of the database only where the policy asks this audience for anything. */
async function lackingIn(call: Call, { id: agreementId, audience }: { id: Id; audience: SigningAudience }) {
  if (!(await askedOf(call, audience)).length) return 0
  const asked = await linesAsked(call, { agreementId })
  return asked.filter(({ held, isElsewhere }) => held === undefined && !isElsewhere).length
}
