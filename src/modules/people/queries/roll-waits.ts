import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import type { Need } from '../../../platform/module.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { held } from './held.ts'
import { filesWaiting, toRelease } from './roll-counts.ts'

const when: Need['when'] = { state: 'next', words: 'Next' }

/** A roll to accept or to load, and contacts to release. */
export const rollWaits = waiting({
  name: 'people.roll-waits',
  may: may.loadRoll,
  rows: (_db, { now }) => sql<{ hasPupils: boolean; toRelease: number; filesWaiting: number }>`
    select exists (select from people.membership
                    where kind = 'pupil' and ${held('membership', now)}) as has_pupils,
           ${toRelease(now)} as to_release, ${filesWaiting} as files_waiting`,
  times: {},
  says([roll], { school }) {
    if (!roll) return []
    const base = schoolPath(school)
    return [
      ...(roll.filesWaiting > 0
        ? [
            {
              ...{ when, title: 'A roll waits to be accepted' },
              says: 'It was read, and nothing has changed yet.',
              action: { text: 'Look at it', url: `${base}/roll` },
            },
          ]
        : []),
      ...(!roll.hasPupils && roll.filesWaiting === 0
        ? [
            {
              ...{ when, title: 'No pupils are on the roll' },
              says: 'Load it from a file of your management information system.',
              action: { text: 'Load the roll', url: `${base}/roll` },
            },
          ]
        : []),
      ...(roll.toRelease > 0
        ? [
            {
              ...{
                when,
                title: `${roll.toRelease} ${roll.toRelease === 1 ? 'contact waits' : 'contacts wait'} to be released`,
              },
              says: 'Nobody is written to about a pupil until then.',
              action: { text: 'Look at them', url: `${base}/contacts` },
            },
          ]
        : []),
    ]
  },
})
