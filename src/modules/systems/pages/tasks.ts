import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { noteReset, settleTasks } from '../commands/settle-tasks.ts'
import { endCreator, nameCreator, sayProcess } from '../commands/say-process.ts'
import { may } from '../permissions.ts'
import { peopleForForm } from '../queries/people-for-form.ts'
import { tasksOf } from '../queries/tasks-of.ts'
import { processView } from './process.view.ts'
import { tasksView } from './tasks.view.ts'

const atOf = ({ call, params }: Pick<Visit, 'call' | 'params'>): string =>
  `${schoolPath(call.school)}/systems/${params['systemId'] ?? ''}`

async function viewOf({ call, params, typed, errors }: Visit, isRefused = false) {
  return tasksView({
    ...{ at: atOf({ call, params }), found: await tasksOf(call, params), form: { typed, errors }, isRefused },
    people: await peopleForForm(call, { name: one(typed['name']) }),
    keeps: holds(call.actor, may.keep.who),
    grants: (of: Parameters<typeof may.grant.when>[1]) => may.grant.when(call.actor, of),
  })
}

/** The accounts of one system that are to be made and closed; resets; and what was done by whom. */
export const tasksPage: Page = {
  url: '/s/:school/systems/:systemId/tasks',
  may: may.seeTasks,
  async get(visit) {
    return show(await viewOf(visit))
  },
  async post(visit) {
    const { call, params, answers } = visit
    const what = one(answers['what'])
    if (!what) throw notFound('This page')
    const deed = what === 'reset' ? noteReset : settleTasks
    const { isRefused } = await deed(call, { ...answers, ...params })
    if (isRefused) return show(await viewOf({ ...visit, typed: answers }, true), 422)
    return to(`${atOf({ call, params })}/tasks`)
  },
}

/** Who has an account of it, how it is made, and who makes it. */
export const processPage: Page = {
  url: '/s/:school/systems/:systemId/process',
  may: may.keep,
  async get({ call, params, typed, errors }) {
    return show(
      processView({
        ...{ at: atOf({ call, params }), found: await tasksOf(call, params), form: { typed, errors } },
        people: await peopleForForm(call, { name: one(typed['name']) }),
      }),
    )
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    const at = `${atOf({ call, params })}/process`
    if (deed === 'process') await sayProcess(call, { ...answers, ...params })
    else if (deed === 'creator') await nameCreator(call, { ...answers, ...params })
    else if (deed === 'end-creator') await endCreator(call, { ...answers, ...params })
    else throw notFound('This page')
    return to(at)
  },
}
