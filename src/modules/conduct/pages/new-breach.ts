import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type Answers, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { wordingsAsked } from '../../agreements/index.ts'
import { dayNeeded } from '../../concerns/index.ts'
import { recordBreach } from '../commands/record-breach.ts'
import { may } from '../permissions.ts'
import { isLineNeeded } from '../queries/line-needed.ts'
import { personToRecordOf } from '../queries/person-to-record-of.ts'
import { newBreachView } from './new-breach.view.ts'

/** Of which day the rules are shown: the day that was typed, if it is one. */
function dayShown(typed: Answers, today: Temporal.PlainDate): Temporal.PlainDate {
  const read = dayNeeded('').safeParse(typedDay(typed, 'happenedOn'))
  return read.success && Temporal.PlainDate.compare(read.data, today) <= 0 ? read.data : today
}

/** The rules of their own agreement, and what happened. */
export const newBreachPage: Page = {
  url: '/s/:school/conduct/new/:personId',
  may: may.record,
  async get({ call, params, typed, errors }) {
    const who = await personToRecordOf(call, params)
    const today = dayOf(call.now)
    const on = dayShown(typed, today)
    return show(
      newBreachView({
        ...{ base: schoolPath(call.school), who, on, today, form: { typed, errors } },
        wordings: await wordingsAsked(call, { ...who, on }),
        isNeeded: await isLineNeeded(call, who.audience),
      }),
    )
  },
  async post({ call, params, answers }) {
    const happenedOn = typedDay(answers, 'happenedOn')
    const { breachId } = await recordBreach(call, { ...answers, ...params, happenedOn })
    return to(`${schoolPath(call.school)}/conduct/${breachId}`)
  },
}
