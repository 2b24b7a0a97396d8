import { schoolPath } from '../../../platform/call.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { sayCheck } from '../say-check.ts'
import { newestCheck } from './last-check.ts'

/** A record that is not whole cannot wait. */
export const recordNotWhole = waiting({
  name: 'record.record-not-whole',
  may: may.see,
  rows: db => newestCheck(db).select(['state', 'n', 'lastAt', 'rootDay']),
  times: { lastAt: 'instant', rootDay: 'day' },
  says([check], { school }) {
    if (!check || check.state === 'whole') return []
    return [
      {
        when: { state: 'late', words: 'Now' },
        title: 'The record is not whole',
        says: sayCheck(check),
        action: { text: 'Look at it', url: `${schoolPath(school)}/record` },
      },
    ]
  },
})
