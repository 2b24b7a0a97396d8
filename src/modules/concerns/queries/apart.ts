import { sql } from 'kysely'
import { z } from 'zod'
import { schoolPath } from '../../../platform/call.ts'
import { sayAge } from '../../../platform/clock.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { waitsApart } from './queue.ts'

/** How many came from outside beyond what is read one by one, and wait apart. */
export const apart = query({
  name: 'concerns.apart',
  chain: 'concerns',
  input: z.object({}),
  may: may.seeApart,
  async read(db) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from concerns.concern c where ${waitsApart}`.execute(db)
    return { count: rows[0]?.count ?? 0 }
  },
})

/** One line for all of them, so that they bury nothing. */
export const apartWait = waiting<{ count: number; since: Temporal.Instant | null }>({
  name: 'concerns.apart-wait',
  may: may.seeApart,
  rows: () => sql`
    select count(*)::int as count, min(c.reported_at) as since from concerns.concern c where ${waitsApart}`,
  times: { since: 'instant' },
  says([found], { school, now }) {
    if (!found?.count || !found.since) return []
    return [
      {
        when: { state: 'today', words: 'Today' },
        title: sayApart(found.count),
        says: `Very many came within an hour. The oldest came ${sayAge(found.since, now)} ago, and nobody has opened it.`,
        action: { text: 'Open them', url: `${schoolPath(school)}/concerns?which=outside` },
      },
    ]
  },
})

export const sayApart = (count: number): string =>
  `${count} more from outside ${count === 1 ? 'waits' : 'wait'} apart`
