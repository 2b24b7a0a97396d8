import { schoolPath } from '../../../platform/call.ts'
import { many, one, type Page, show, to, type Visit } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { acknowledgeAlert, endFlag, flagChild } from '../commands/flag-child.ts'
import { isAlertOffered } from '../controls/child-file.ts'
import { may } from '../permissions.ts'
import { ownAlerts, watched } from '../queries/watched.ts'
import { staffToAsk } from '../queries/staff-to-ask.ts'
import { beAlertView, watchView } from './watch.view.ts'

const watchUrl = ({ call, params }: Visit): string =>
  `${schoolPath(call.school)}/children/${params['personId'] ?? ''}/concerns/watch`

/** A child's watching file, and who is asked to be alert. */
export const watchPage: Page = {
  url: '/s/:school/children/:personId/concerns/watch',
  may: may.seeChronology,
  beforeModuleGates: true,
  async get(visit) {
    const { call, params, typed, errors } = visit
    const child = await watched(call, params)
    const staff = (await isAlertOffered(call)) ? await staffToAsk(call) : undefined
    const at = watchUrl(visit)
    return show(watchView({ at, child, staff, now: call.now, form: { typed, errors } }))
  },
  async post(visit) {
    const { call, params, answers } = visit
    const personId = params['personId']
    if (one(answers['deed']) === 'end') await endFlag(call, { personId, flagId: one(answers['flagId']) })
    else
      await flagChild(call, {
        ...{ ...answers, personId, adultIds: many(answers['adultIds']) },
        until: typedDay(answers, 'until'),
      })
    return to(watchUrl(visit))
  },
}

/** The children to whom the reader is asked to be alert. */
export const beAlertPage: Page = {
  url: '/s/:school/be-alert',
  may: may.beAlert,
  beforeModuleGates: true,
  get: async ({ call }) =>
    show(beAlertView({ base: schoolPath(call.school), alerts: await ownAlerts(call) })),
  async post({ call, answers }) {
    await acknowledgeAlert(call, { flagId: one(answers['flagId']) })
    return to(`${schoolPath(call.school)}/be-alert`)
  },
}

export const watchPages: readonly Page[] = [watchPage, beAlertPage]
