import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type Answers, one, type Page, show, to } from '../../../platform/page.ts'
import { typedDay } from '../../../platform/typed-time.ts'
import { adultWordingsOnDay } from '../../agreements/index.ts'
import { dayNeeded } from '../../concerns/index.ts'
import { nameRules } from '../commands/name-rules.ts'
import { takeBackRule } from '../commands/take-back-rule.ts'
import { audiencesNamed } from '../controls/breach-cites-line.ts'
import { may } from '../permissions.ts'
import { rulesOfRecord } from '../queries/rules-of-record.ts'
import { rulesView } from './rules.view.ts'

/** Of which day the rules are shown: the day that was typed, if it is one; otherwise that of the report. */
function dayShown(typed: Answers, reportedOn: Temporal.PlainDate, today: Temporal.PlainDate) {
  const read = dayNeeded('').safeParse(typedDay(typed, 'happenedOn'))
  return read.success && Temporal.PlainDate.compare(read.data, today) <= 0 ? read.data : reportedOn
}

/** The rules of their own agreement, for whoever answers for the record. */
export const rulesPage: Page = {
  url: '/s/:school/concerns-about-adults/:concernId/rules',
  may: may.answer,
  asksAgain: true,
  beforeModuleGates: true,
  async get({ call, params, typed, errors }) {
    const found = await rulesOfRecord(call, params)
    const on = dayShown(typed, dayOf(found.reportedAt), dayOf(call.now))
    const audiences = await audiencesNamed(call)
    const wordings = await adultWordingsOnDay(call, {
      ...{ personIds: found.subjects.map(({ personId }) => personId), on },
    })
    return show(
      rulesView({
        base: `${schoolPath(call.school)}/concerns-about-adults`,
        ...{ found, on, isAsked: audiences.size > 0, form: { typed, errors } },
        wordings: wordings.filter(({ audience }) => audiences.has(audience)),
      }),
    )
  },
  async post({ call, params, answers }) {
    const { concernId = '' } = params
    const record = `${schoolPath(call.school)}/concerns-about-adults/${concernId}`
    if (one(answers['deed']) === 'take-back') {
      await takeBackRule(call, { concernId, ruleId: answers['ruleId'] })
      return to(`${record}/rules`)
    }
    await nameRules(call, {
      ...{ concernId, rule: answers['rule'], place: one(answers['place']) },
      ...{ happenedOn: typedDay(answers, 'happenedOn'), seenOn: typedDay(answers, 'seenOn') },
    })
    return to(`${record}#rules`)
  },
}
