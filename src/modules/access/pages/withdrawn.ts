import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { can } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { isOwnOrListed } from '../../people/index.ts'
import { noteAtSystems, reviewWithdrawn, withdrawAccess } from '../commands/withdraw-access.ts'
import { may } from '../permissions.ts'
import { ownWithdrawn, withdrawnHere, withdrawnOf } from '../queries/withdrawn-of.ts'
import { ownWithdrawnView } from './own-withdrawn.view.ts'
import { personWithdrawnView } from './person-withdrawn.view.ts'
import { withdrawnView } from './withdrawn.view.ts'

/** Whose access is taken away, what is to be done at the systems, and what is to be looked at again. */
export const withdrawnPage: Page = {
  url: '/s/:school/withdrawn',
  may: may.seeWithdrawn,
  async get({ call }) {
    return show(withdrawnView(call, await withdrawnHere(call)))
  },
  async post({ call, answers }) {
    if (!one(answers['deed'])) throw notFound('This page')
    await noteAtSystems(call, answers)
    return to(`${schoolPath(call.school)}/withdrawn`)
  },
}

/** Of one person, linked from their record: every decision, and the place to take access away. */
export const personWithdrawnPage: Page = {
  url: '/s/:school/people/:personId/withdrawn',
  may: may.seeWithdrawnOf,
  async get({ call, params, typed, errors }) {
    const of = await withdrawnOf(call, params)
    const base = schoolPath(call.school)
    return show(
      personWithdrawnView({
        ...{ of, now: call.now, today: dayOf(call.now), form: { typed, errors } },
        decides: can(call.actor, may.withdraw, of),
        reviews: can(call.actor, may.reviewWithdrawn, of),
        from: isOwnOrListed(call.actor, { id: of.personId })
          ? { url: `${base}/people/${of.personId}`, text: of.name }
          : { url: base, text: 'Home' },
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    const days = Object.fromEntries(
      ['startsOn', 'backOn', 'nextOn'].map(name => [name, typedDay(answers, name)]),
    )
    if (deed === 'withdraw') await withdrawAccess(call, { ...answers, ...days, ...params })
    else if (deed === 'review') await reviewWithdrawn(call, { ...answers, ...days })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/people/${params['personId'] ?? ''}/withdrawn`)
  },
}

/** What whoever it is meets: that nothing opens here, until when, whom to ask, and that they can report. */
export const ownWithdrawnPage: Page = {
  url: '/s/:school/access-withdrawn',
  may: may.seeOwnWithdrawn,
  beforeModuleGates: true,
  evenWithdrawn: true,
  async get({ call }) {
    return show(ownWithdrawnView(call, await ownWithdrawn(call)))
  },
}
