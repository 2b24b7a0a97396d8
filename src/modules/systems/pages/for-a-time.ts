import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { bringSignIns, settleSignIn } from '../commands/bring-sign-ins.ts'
import { closeForATime, letInForATime } from '../commands/let-in-for-a-time.ts'
import { KINDS } from '../for-a-time.ts'
import { may } from '../permissions.ts'
import { forATimeChoices, forATimeHere } from '../queries/for-a-time-here.ts'
import { peopleForForm } from '../queries/people-for-form.ts'
import { forATimeFormView } from './for-a-time-form.view.ts'
import { forATimeView } from './for-a-time.view.ts'
import { signInsView } from './sign-ins.view.ts'

const at = (call: Parameters<typeof forATimeHere>[0]): string =>
  `${schoolPath(call.school)}/systems/for-a-time`

/** Whoever comes in from outside, or to maintain something, and until when. */
export const forATimePage: Page = {
  url: '/s/:school/systems/for-a-time',
  may: may.see,
  async get({ call }) {
    return show(
      forATimeView({
        ...{ at: at(call), today: dayOf(call.now), keeps: holds(call.actor, may.keep.who) },
        ...(await forATimeHere(call)),
      }),
    )
  },
  async post({ call, answers }) {
    if (!one(answers['deed'])) throw notFound('This page')
    await closeForATime(call, answers)
    return to(at(call))
  },
}

export const newForATimePage: Page = {
  url: '/s/:school/systems/for-a-time/new',
  may: may.keep,
  async get({ call, query, typed, errors }) {
    const asked = one(typed['kind']) || one(query['kind'])
    return show(
      forATimeFormView({
        ...{
          at: at(call),
          kind: KINDS.find(kind => kind === asked) ?? 'staff-remote',
          today: dayOf(call.now),
        },
        people: await peopleForForm(call, { name: one(typed['name']) }),
        ...{ ...(await forATimeChoices(call)), form: { typed, errors } },
      }),
    )
  },
  async post({ call, answers }) {
    await letInForATime(call, {
      ...{ ...answers, startsOn: typedDay(answers, 'startsOn'), endsOn: typedDay(answers, 'endsOn') },
    })
    return to(at(call))
  },
}

/** Sign-ins that another system wrote down, matched to what was agreed. */
export const signInsPage: Page = {
  url: '/s/:school/systems/sign-ins',
  may: may.keep,
  async get({ call, typed, errors }) {
    const { open } = await forATimeHere(call)
    const { systems } = await forATimeChoices(call)
    return show(signInsView({ at: at(call), open, systems, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const signInId = one(answers['signInId'])
    if (signInId) await settleSignIn(call, { signInId, how: answers['how'] })
    else await bringSignIns(call, answers)
    return to(`${schoolPath(call.school)}/systems/sign-ins`)
  },
}
