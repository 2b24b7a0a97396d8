import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf, sayDay, startOf } from '../../../platform/clock.ts'
import { holds } from '../../../platform/permission.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { openingReviewed } from '../controls/opening-reviewed.ts'
import { waiting } from '../kit.ts'
import { isLate, type Month, monthOf, sayMonth, signBy } from '../months.ts'
import { may, SEES_MONTHS } from '../permissions.ts'

/** The month that is over and that nobody has signed, for whoever signs for it; once it is late, for the governors too. */
export const monthsWait = waiting<{ month: Month }>({
  name: 'concerns.months-wait',
  may: { who: SEES_MONTHS },
  async rows(_db, call) {
    const asked = (await allInForce(call, openingReviewed)).some(
      ({ parameters }) => parameters.signed === 'each-month',
    )
    const ending = monthOf(dayOf(call.now))
    const month = ending.subtract({ months: 1 })
    return asked
      ? sql<{ month: Month }>`select ${month}::date as month
          where not exists (select from concerns.month_signed s where s.month = ${month})
            and exists (select from platform.setting g
                         where g.control = ${openingReviewed.name} and g.in_force_from < ${startOf(ending)})`
      : undefined
  },
  times: { month: 'day' },
  says([found], { actor, now, school }) {
    if (!found) return []
    const last = found.month
    const url = `${schoolPath(school)}/opened-records`
    if (holds(actor, may.signMonth.who))
      return [
        {
          when: isLate(last, now)
            ? { state: 'late', words: 'Late' }
            : { state: 'by', words: `By ${sayDay(signBy(last))}` },
          title: `Look at who opened child protection records in ${sayMonth(last)}`,
          says: 'How often and when, and never of whom. What is unusual is marked.',
          action: { text: 'Look at it', url },
        },
      ]
    if (!isLate(last, now)) return []
    return [
      {
        when: { state: 'late', words: 'Late' },
        title: `Nobody has signed who opened child protection records in ${sayMonth(last)}`,
        says: `The data protection officer looks at it by ${sayDay(signBy(last))}.`,
        action: { text: 'See it', url },
      },
    ]
  },
})
