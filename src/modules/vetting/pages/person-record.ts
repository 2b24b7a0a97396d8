import { schoolPath } from '../../../platform/call.ts'
import { notAllowed } from '../../../platform/errors.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { can, holds } from '../../../platform/permission.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { agreeRisk } from '../commands/agree-risk.ts'
import { recordCheck } from '../commands/record-check.ts'
import { takeOutCheck } from '../commands/take-out-check.ts'
import { may } from '../permissions.ts'
import { checkOf } from '../queries/check-of.ts'
import { personRecord } from '../queries/person-record.ts'
import { personRecordView, takeOutView } from './person-record.view.ts'
import { riskView } from './risk.view.ts'

const at = (base: string, personId: string | undefined) => `${base}/people/${personId}/central-record`

/** What was seen of one adult, and what is seen next. */
export const personRecordPage: Page = {
  url: '/s/:school/people/:personId/central-record',
  may: may.see,
  async get({ call, params, typed, errors }) {
    return show(
      personRecordView({
        ...{ base: schoolPath(call.school), record: await personRecord(call, params) },
        form: { typed, errors },
        reader: call.actor.name,
        mayKeep: holds(call.actor, may.keep.who),
        mayAgree: can(call.actor, may.agreeRisk, { personId: String(params['personId']) }),
      }),
    )
  },
  async post({ call, params, answers }) {
    // Whoever only reads the record is shown no form, so there is nothing of one to put right.
    if (!holds(call.actor, may.keep.who)) throw notAllowed(may.keep.to)
    const days = { seenOn: typedDay(answers, 'seenOn'), goodUntil: typedDay(answers, 'goodUntil') }
    await recordCheck(call, { ...answers, ...params, ...days })
    return to(at(schoolPath(call.school), params['personId']))
  },
}

/** The headteacher lets somebody begin before a check came. */
export const riskPage: Page = {
  url: '/s/:school/people/:personId/central-record/risk',
  may: may.agreeRisk,
  async get({ call, params, typed, errors }) {
    const record = await personRecord(call, params)
    if (!can(call.actor, may.agreeRisk, record)) throw notAllowed(may.agreeRisk.to)
    return show(
      riskView({ at: at(schoolPath(call.school), params['personId']), record, form: { typed, errors } }),
    )
  },
  async post({ call, params, answers }) {
    await agreeRisk(call, { ...answers, ...params, until: typedDay(answers, 'until') })
    return to(at(schoolPath(call.school), params['personId']))
  },
}

/** A check that does not hold is taken out, with why. */
export const takeOutPage: Page = {
  url: '/s/:school/checks/:entryId/take-out',
  may: may.keep,
  async get({ call, params, typed, errors }) {
    const check = await checkOf(call, params)
    return show(takeOutView(at(schoolPath(call.school), check.personId), check, { typed, errors }))
  },
  async post({ call, params, answers }) {
    const { personId } = await checkOf(call, params)
    await takeOutCheck(call, { ...params, because: one(answers['because']) })
    return to(at(schoolPath(call.school), personId))
  },
}
