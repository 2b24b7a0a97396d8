import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { checkSetting, exceptSetting } from '../commands/check-setting.ts'
import { may } from '../permissions.ts'
import { settingsOf } from '../queries/settings-of.ts'
import { settingsView } from './settings.view.ts'

/** What the policy asks of a system’s settings, and whether it is so there. */
export const settingsPage: Page = {
  url: '/s/:school/systems/:systemId/settings',
  may: may.grant,
  async get({ call, params, typed, errors }) {
    const found = await settingsOf(call, params)
    if (!found) throw notFound('This page')
    const at = `${schoolPath(call.school)}/systems/${found.systemId}`
    return show(settingsView({ at, today: dayOf(call.now), found, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    const deed = one(answers['deed'])
    if (deed === 'check')
      await checkSetting(call, { ...answers, ...params, checkedOn: typedDay(answers, 'checkedOn') })
    else if (deed === 'stands')
      await exceptSetting(call, { ...answers, ...params, endsOn: typedDay(answers, 'endsOn') })
    else throw notFound('This page')
    return to(`${schoolPath(call.school)}/systems/${params['systemId']}/settings`)
  },
}
