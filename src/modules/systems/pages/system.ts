import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { addLevel, endLevel } from '../commands/add-level.ts'
import { endAccess, noteClosed } from '../commands/end-access.ts'
import { giveAccess } from '../commands/give-access.ts'
import { namesContacts } from '../controls/nominated-contact.ts'
import { may } from '../permissions.ts'
import { peopleForForm } from '../queries/people-for-form.ts'
import { system, systemToKeep } from '../queries/system.ts'
import { giveView } from './give.view.ts'
import { systemView } from './system.view.ts'

const can = (
  rights: Parameters<typeof may.grant.when>[0],
  of: Parameters<typeof may.grant.when>[1],
): boolean => may.grant.when(rights, of)

/** One system: what is said of it, its parts, and who may use it. */
export const systemPage: Page = {
  url: '/s/:school/systems/:systemId',
  may: may.seeOne,
  async get({ call, params, typed, errors }) {
    const found = await system(call, params)
    return show(
      systemView({
        ...{ base: schoolPath(call.school), system: found, form: { typed, errors } },
        ...{ sees: holds(call.actor, may.see.who), keeps: holds(call.actor, may.keep.who) },
        grants: can(call.actor, found),
        namesContacts: await namesContacts(call, found.provider),
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'level') await addLevel(call, { ...answers, ...params })
    else if (deed === 'end-level') await endLevel(call, { ...answers, ...params })
    else if (deed === 'end') await endAccess(call, { ...answers, why: 'asked' })
    else if (deed === 'closed') await noteClosed(call, { ...answers })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/systems/${params['systemId']}`)
  },
}

/** Somebody is let in. What is refused is kept, and said with what is missing. */
export const givePage: Page = {
  url: '/s/:school/systems/:systemId/give',
  may: may.grant,
  async get({ call, params, typed, errors }) {
    const found = await systemToKeep(call, params)
    const people = await peopleForForm(call, { name: one(typed['name']) })
    const at = `${schoolPath(call.school)}/systems/${found.systemId}`
    return show(giveView({ at, today: dayOf(call.now), system: found, people, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    const at = `${schoolPath(call.school)}/systems/${params['systemId']}`
    const { refused } = await giveAccess(call, {
      ...{
        ...answers,
        ...params,
        startsOn: typedDay(answers, 'startsOn'),
        endsOn: typedDay(answers, 'endsOn'),
      },
    })
    if (!refused) return to(at)
    const found = await systemToKeep(call, params)
    return show(
      giveView({
        ...{ at, today: dayOf(call.now), system: found, people: [], refused },
        form: { typed: answers, errors: {} },
      }),
      422,
    )
  },
}
