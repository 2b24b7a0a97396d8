import { schoolPath } from '../../../platform/call.ts'
import { notFound } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { typedTime } from '../../../platform/typed-time.ts'
import { bringAbsences } from '../commands/bring-absences.ts'
import { recordCall } from '../commands/record-call.ts'
import { may } from '../permissions.ts'
import { absentToday, absentToRing } from '../queries/absent-today.ts'
import { previewAbsences } from '../queries/pupils-here.ts'
import { absencesView, callView } from './absences.view.ts'

/** Who is absent today and whose home is to be rung. Its reader cannot tell from it who has a watching file. */
export const absencesPage: Page = {
  url: '/s/:school/absences',
  may: may.ring,
  async get({ call, typed, errors }) {
    const at = `${schoolPath(call.school)}/absences`
    return show(absencesView({ at, now: call.now, absent: await absentToday(call), form: { typed, errors } }))
  },
  async post({ call, answers }) {
    const at = `${schoolPath(call.school)}/absences`
    if (one(answers['deed']) === 'accept') {
      await bringAbsences(call, { ...answers })
      return to(at)
    }
    const read = await previewAbsences(call, { ...answers })
    return show(
      absencesView({
        ...{ at, now: call.now, absent: await absentToday(call), read },
        form: { typed: answers, errors: {} },
      }),
    )
  },
}

/** One child’s home: what was heard, and the next call. */
export const callPage: Page = {
  url: '/s/:school/absences/:personId',
  may: may.ring,
  async get({ call, params, typed, errors }) {
    const child = await absentToRing(call, params)
    if (!child) throw notFound('This page')
    return show(callView({ at: `${schoolPath(call.school)}/absences`, child, form: { typed, errors } }))
  },
  async post({ call, params, answers }) {
    await recordCall(call, { ...answers, ...params, rungAt: typedTime(one(answers['rungAt'])) })
    return to(`${schoolPath(call.school)}/absences`)
  },
}
