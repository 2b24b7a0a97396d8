import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { confirmProcedure } from '../commands/confirm-procedure.ts'
import { writeProcedure } from '../commands/write-procedure.ts'
import { may } from '../permissions.ts'
import { proceduresTold } from '../queries/entries.ts'
import { whatToDo } from '../queries/what-to-do.ts'
import { whatToDoView } from './what-to-do.view.ts'

/** What to do when something happens, as the school has it. Nothing stands before it but signing in. */
export const whatToDoPage: Page = {
  url: '/s/:school/what-to-do',
  may: may.readProcedures,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    return show(
      whatToDoView({
        ...{ base: schoolPath(call.school), known: await whatToDo(call), form: { typed, errors } },
        isForEach: (await proceduresTold(call)).length > 0,
        mayWrite: holds(call.actor, may.writeProcedure.who),
        seesWho: holds(call.actor, may.seeWhoKnows.who),
      }),
    )
  },
  async post({ call, answers }) {
    if (one(answers['deed']) === 'write') await writeProcedure(call, answers)
    else if (one(answers['procedureId'])) await confirmProcedure(call, answers)
    else throw notFound('This procedure')
    return to(`${schoolPath(call.school)}/what-to-do`)
  },
}
