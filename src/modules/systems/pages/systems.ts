import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { addSystem, addUsual, changeSystem } from '../commands/add-system.ts'
import { may } from '../permissions.ts'
import { peopleForForm } from '../queries/people-for-form.ts'
import { systemsHere } from '../queries/access-on.ts'
import { system } from '../queries/system.ts'
import { changeView, newSystemView } from './system-form.view.ts'
import { systemsView } from './systems.view.ts'

/** Every system that the school uses. */
export const systemsPage: Page = {
  url: '/s/:school/systems',
  may: may.see,
  async get({ call, errors }) {
    return show(
      systemsView({
        at: `${schoolPath(call.school)}/systems`,
        systems: await systemsHere(call),
        keeps: holds(call.actor, may.keep.who),
        errors,
      }),
    )
  },
  async post({ call, answers }) {
    if (one(answers['deed']) !== 'usual') throw notFound('This page')
    await addUsual(call, {})
    return to(`${schoolPath(call.school)}/systems`)
  },
}

export const newSystemPage: Page = {
  url: '/s/:school/systems/new',
  may: may.keep,
  async get({ call, typed, errors }) {
    const people = await peopleForForm(call, { name: one(typed['name']) })
    return show(newSystemView({ at: `${schoolPath(call.school)}/systems`, people, form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const { systemId } = await addSystem(call, answers)
    return to(`${schoolPath(call.school)}/systems/${systemId}`)
  },
}

export const changeSystemPage: Page = {
  url: '/s/:school/systems/:systemId/change',
  may: may.keep,
  async get({ call, params, typed, errors }) {
    const found = await system(call, params)
    const people = await peopleForForm(call, { name: one(typed['name']) })
    const at = `${schoolPath(call.school)}/systems/${found.systemId}`
    return show(changeView({ at, system: found, people, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    await changeSystem(call, { ...answers, ...params })
    return to(`${schoolPath(call.school)}/systems/${params['systemId']}`)
  },
}
