import { dayOf } from '../../../platform/clock.ts'
import { schoolPath } from '../../../platform/call.ts'
import { pageAsked } from '../../../platform/list-page.ts'
import { one, type Page, show } from '../../../platform/page.ts'
import { holds } from '../../../platform/permission.ts'
import { registerSaid } from '../controls/one-register.ts'
import { isKnowNeeded } from '../controls/need-to-know.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { apart } from '../queries/apart.ts'
import { lateCounts } from '../queries/late-counts.ts'
import { queue, WHICH } from '../queries/queue.ts'
import { riskCounts } from '../queries/risk-counts.ts'
import { queueView } from './queue.view.ts'

/** Those that the reader deals with or was asked to read. An unsigned agreement never stands in the way. */
export const queuePage: Page = {
  url: '/s/:school/concerns',
  may: may.see,
  beforeModuleGates: true,
  async get({ call, query }) {
    const which = WHICH.find(which => which === one(query['which'])) ?? 'open'
    const page = pageAsked.parse(one(query['page']))
    const isByDuty = holds(call.actor, BY_DUTY)
    return show(
      queueView({
        ...{ base: schoolPath(call.school), which, page, now: call.now, done: one(query['done']) },
        ...{ rows: await queue(call, { which, page }), isByDuty },
        systems: (await registerSaid(call)).systems
          .filter(({ within }) => within !== 'not-asked')
          .map(({ system }) => system),
        ...{ oneLead: await isKnowNeeded(call, 'one-lead') },
        apart: isByDuty ? (await apart(call)).count : 0,
        counts:
          isByDuty && which === 'decided'
            ? await riskCounts(call, { since: yearBegan(call.now) })
            : undefined,
        late: isByDuty && which === 'decided' ? await lateCounts(call, { since: yearBegan(call.now) }) : [],
      }),
    )
  },
}

/** The first day of the school year. */
function yearBegan(now: Temporal.Instant): Temporal.PlainDate {
  const today = dayOf(now)
  return Temporal.PlainDate.from({ year: today.month < 9 ? today.year - 1 : today.year, month: 9, day: 1 })
}
