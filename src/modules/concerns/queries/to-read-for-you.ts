import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { forYou } from '../kit.ts'
import { may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

/** Where nothing waits: the way to the concerns that somebody was asked to read, while they may. */
export const toReadForYou = forYou<{ count: number }>({
  name: 'concerns.to-read-for-you',
  may: { who: may.see.who },
  rows: (_, { actor, now }) => sql`
    select count(*)::int as count from concerns.concern c where ${isReaderSql(actor.personId, now)}`,
  times: {},
  says([found], { school }) {
    if (!found?.count) return undefined
    const text = found.count === 1 ? '1 concern' : `${found.count} concerns`
    return {
      title: 'Concerns you may read',
      lines: [
        {
          text,
          url: `${schoolPath(school)}/concerns`,
          says: 'You were asked to read it, and why stands in it',
        },
      ],
    }
  },
})
