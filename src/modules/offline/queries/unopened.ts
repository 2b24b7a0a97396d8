import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'

/** When each came that could not be opened, oldest first. */
export const unopened = query({
  name: 'offline.unopened',
  chain: 'adults',
  input: z.object({}),
  may: may.seeUnopened,
  read: db =>
    db
      .selectFrom('offline.unopened')
      .select(['id', 'receivedAt'])
      .where('openedAt', 'is', null)
      .orderBy('receivedAt')
      .orderBy('id')
      .limit(50)
      .execute(),
})

export const unopenedWait = waiting<{ all: number }>({
  name: 'offline.unopened-wait',
  may: { who: may.seeUnopened.who },
  rows: () =>
    sql`select count(*)::int as all from offline.unopened where opened_at is null having count(*) > 0`,
  times: {},
  says: ([found], { school }) =>
    found
      ? [
          {
            when: { state: 'late', words: 'Now' },
            title:
              found.all === 1
                ? 'A report came that cannot be opened'
                : `${found.all} reports came that cannot be opened`,
            says: 'It was sealed on a phone or computer without a connection. Ask everybody to tell you again.',
            action: { text: 'See when it came', url: `${schoolPath(school)}/sealed-reports` },
          },
        ]
      : [],
})
