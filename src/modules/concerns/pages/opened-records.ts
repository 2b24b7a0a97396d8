import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { can } from '../../../platform/permission.ts'
import { one, type Page, show, to } from '../../../platform/page.ts'
import { signMonth } from '../commands/sign-month.ts'
import { type Month, monthOf } from '../months.ts'
import { may } from '../permissions.ts'
import { monthsShown } from '../queries/months-shown.ts'
import { openedInMonth } from '../queries/opened-in-month.ts'
import { openedRecordsView } from './opened-records.view.ts'

/** The month asked for, else the last that is over. */
function monthAsked(asked: string, today: Temporal.PlainDate): Month {
  const last = monthOf(today).subtract({ months: 1 })
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(asked)) return last
  const month = Temporal.PlainDate.from(`${asked}-01`)
  return Temporal.PlainDate.compare(month, monthOf(today)) > 0 ? last : month
}

/** Who opened child protection records in a month, for whoever answers for data; for the governors, what was signed. */
export const openedRecordsPage: Page = {
  url: '/s/:school/opened-records',
  may: may.seeMonths,
  async get({ call, query, typed, errors }) {
    const today = dayOf(call.now)
    const month = monthAsked(one(query['month']), today)
    const signs = can(call.actor, may.signMonth, undefined)
    return show(
      openedRecordsView({
        ...{ at: `${schoolPath(call.school)}/opened-records`, month, today, typed, errors },
        signed: await monthsShown(call),
        opened: signs ? await openedInMonth(call, { month }) : undefined,
      }),
    )
  },
  async post({ call, answers }) {
    await signMonth(call, answers)
    return to(`${schoolPath(call.school)}/opened-records`)
  },
}
