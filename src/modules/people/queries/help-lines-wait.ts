import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { type LastCheck, stateOf, withCheck } from '../help-lines.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { lastChecksSql } from './last-checks.ts'
import { helpLinesNamed } from './help-lines.ts'

/** Help lines that nobody has tried in time, or that did not answer: one row of the home page. */
export const helpLinesWait = waiting<LastCheck>({
  name: 'people.help-lines-wait',
  may: { who: may.changeContacts.who },
  rows: () => lastChecksSql,
  times: { checkedAt: 'instant' },
  async says(checks, call) {
    const states = (await helpLinesNamed(call)).map(line => stateOf(withCheck(line, checks), dayOf(call.now)))
    const due = states.filter(state => state !== 'works').length
    if (!due) return []
    return [
      {
        when: { state: 'next', words: 'Next' },
        title: due === 1 ? 'A help line to try' : `${due} help lines to try`,
        says: 'The policy has them tried regularly: children and staff are shown them.',
        action: { text: 'Try them', url: `${schoolPath(call.school)}/help-lines` },
      },
    ]
  },
})
