import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { askedNow } from './asked-now.ts'
import { isLacking, type Lacking, LACKING_TIMES, lackingSql } from './lacking.ts'

/** How many lack a check that the policy asks, and of how many what was agreed meanwhile is over. */
export const recordWaits = waiting<Lacking>({
  name: 'vetting.record-waits',
  may: { who: may.keep.who },
  rows: async (_, call) => ((await askedNow(call)) ? lackingSql(call.now) : undefined),
  times: LACKING_TIMES,
  async says(rows, call) {
    const asked = await askedNow(call)
    if (!asked) return []
    const today = dayOf(call.now)
    const lacking = rows.filter(isLacking(asked, today))
    const over = lacking.filter(
      ({ until }) => until !== null && Temporal.PlainDate.compare(Temporal.PlainDate.from(until), today) < 0,
    )
    if (!lacking.length) return []
    return [
      {
        when: over.length ? { state: 'late', words: 'Late' } : { state: 'today', words: 'Today' },
        title:
          lacking.length === 1
            ? '1 adult lacks a check that the policy asks'
            : `${lacking.length} adults lack a check that the policy asks`,
        says: over.length
          ? 'What was agreed until the check came has run out.'
          : 'Record what was seen in the single central record.',
        action: { text: 'See who', url: `${schoolPath(call.school)}/central-record?missing=any` },
      },
    ]
  },
})
