import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { destroyFile, sendBackDestruction } from '../commands/destroy-file.ts'
import { holdFile, liftFileHold } from '../commands/hold-file.ts'
import { keepFile, proposeDestruction, setFileLine } from '../commands/keep-file.ts'
import { agreeSchedule, proposeSchedule, setAsideSchedule } from '../commands/propose-schedule.ts'
import { may } from '../permissions.ts'
import { destroyedFiles, destruction } from '../queries/destruction.ts'
import { destructionsProposed, filesDue } from '../queries/files-due.ts'
import { fileRetention } from '../queries/file-retention.ts'
import { retentionSchedule, waitingOf } from '../queries/retention-schedule.ts'
import { destroyedView, destructionView } from './destruction.view.ts'
import { fileRetentionView } from './file-retention.view.ts'
import { retentionQueueView } from './retention.view.ts'
import { retentionScheduleView } from './retention-schedule.view.ts'

/** Files whose time has come, for a lead; what waits for a second person, for the headteacher too. */
const retentionPage: Page = {
  url: '/s/:school/concerns/retention',
  may: may.seeDestruction,
  beforeModuleGates: true,
  get: async ({ call, query }) =>
    show(
      retentionQueueView({
        ...{ base: schoolPath(call.school), done: one(query['done']) },
        proposed: await destructionsProposed(call),
        due: holds(call.actor, may.keepFile.who) ? await filesDue(call) : undefined,
      }),
    ),
}

/** What a lead proposed to destroy, for the second person. */
const destructionPage: Page = {
  url: '/s/:school/concerns/retention/:reviewId',
  may: may.seeDestruction,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const found = await destruction(call, params)
    return show(
      destructionView({
        ...{ base: schoolPath(call.school), found, form: { typed, errors } },
        mayConfirm: can(call.actor, may.confirmDestruction, found),
      }),
    )
  },
  async post({ call, params, answers }) {
    const at = `${schoolPath(call.school)}/concerns`
    if (one(answers['deed']) === 'back') {
      await sendBackDestruction(call, { ...answers, ...params })
      return to(`${at}/retention?done=back`)
    }
    await destroyFile(call, { ...answers, ...params })
    return to(`${at}/destroyed?done=yes`)
  },
}

const destroyedPage: Page = {
  url: '/s/:school/concerns/destroyed',
  may: may.seeDestruction,
  beforeModuleGates: true,
  async get({ call, query }) {
    const page = pageAsked.parse(one(query['page']))
    const rows = await destroyedFiles(call, { page })
    return show(
      destroyedView({
        ...{ base: schoolPath(call.school), school: call.school.name, now: call.now },
        ...{ page, rows, done: one(query['done']) },
      }),
    )
  },
}

const fileUrl = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/retention`

/** How long one child’s file is kept, and why; what holds it; and, when its time has come, what becomes of it. */
const fileRetentionPage: Page = {
  url: '/s/:school/children/:personId/concerns/retention',
  may: may.keepFile,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    return show(
      fileRetentionView({
        ...{ base: schoolPath(call.school), at: fileUrl(visit), now: call.now },
        ...{ file: await fileRetention(call, params), form: { typed, errors } },
      }),
    )
  },
  async post(visit) {
    const { call, params, answers } = visit
    const asked = { ...answers, personId: params['personId'] }
    const deed = one(answers['deed'])
    if (deed === 'keep') await keepFile(call, { ...asked, keptUntil: typedDay(answers, 'keptUntil') })
    else if (deed === 'destroy') {
      const { reviewId } = await proposeDestruction(call, asked)
      return to(`${schoolPath(call.school)}/concerns/retention/${reviewId}`)
    } else if (deed === 'line') await setFileLine(call, asked)
    else if (deed === 'hold') await holdFile(call, asked)
    else if (deed === 'lift') await liftFileHold(call, asked)
    else throw notFound('This form')
    return to(fileUrl(visit))
  },
}

/** The school’s own years: no child, and no file, stands on it. */
const retentionSchedulePage: Page = {
  url: '/s/:school/retention-of-concerns',
  may: may.seeSchedule,
  beforeModuleGates: true,
  async get({ call, typed, errors }) {
    const schedules = await retentionSchedule(call)
    const waiting = waitingOf(schedules)
    return show(
      retentionScheduleView({
        ...{ base: schoolPath(call.school), schedules, form: { typed, errors } },
        mayPropose: holds(call.actor, may.keepSchedule.who),
        mayAgree: waiting !== undefined && can(call.actor, may.agreeSchedule, waiting),
      }),
    )
  },
  async post({ call, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'agree') await agreeSchedule(call, answers)
    else if (deed === 'set-aside') await setAsideSchedule(call, answers)
    else await proposeSchedule(call, answers)
    return to(`${schoolPath(call.school)}/retention-of-concerns`)
  },
}

export const retentionPages: readonly Page[] = [
  retentionPage,
  destructionPage,
  destroyedPage,
  fileRetentionPage,
  retentionSchedulePage,
]
