import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { endGuestLogin } from '../commands/end-guest-login.ts'
import { type Asked, letIn } from '../commands/let-in.ts'
import { signVisitorOut } from '../commands/sign-visitor-out.ts'
import { may } from '../permissions.ts'
import { visit } from '../queries/visit.ts'
import { visitView } from './visit.view.ts'

const of = async (call: Call, params: Readonly<Record<string, string>>, refused?: Asked['refused']) =>
  visitView(await visit(call, params), {
    ...{ base: schoolPath(call.school), now: call.now, today: dayOf(call.now), refused },
    keeps: holds(call.actor, may.keep.who),
    seesBroken: holds(call.actor, may.seeBroken.who),
  })

/** One visit: whether they have signed, what was handed to them, and when they left. */
export const visitPage: Page = {
  url: '/s/:school/visitors/:visitId',
  may: may.see,
  get: async ({ call, params }) => show(await of(call, params)),
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'let-in') {
      const { refused } = await letIn(call, params)
      if (refused) return show(await of(call, params, refused), 422)
    } else if (deed === 'left') await signVisitorOut(call, params)
    else if (deed === 'end-login') await endGuestLogin(call, { ...answers, ...params })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/visitors/${params['visitId']}`)
  },
}
