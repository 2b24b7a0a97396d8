import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '../kit.ts'
import { WRONG_LINKS_MINUTES } from '../link.ts'
import { may } from '../permissions.ts'
import { addressKey } from '../queries/wrong-links.ts'

/** One more wrong link from a network address; the count begins anew when its time is over. */
export const countWrongLink = command({
  name: 'agreements.count-wrong-link',
  input: z.object({ address: z.string() }),
  may: may.useLink,
  load: async () => ({}),
  async run({ call, db, now }, { address }) {
    const isOver = sql<boolean>`link_try.started_at <= ${now.subtract({ minutes: WRONG_LINKS_MINUTES })}`
    await db
      .insertInto('agreements.linkTry')
      .values({ schoolId: call.school.id, key: addressKey(address), count: 1, startedAt: now })
      .onConflict(before =>
        before.columns(['schoolId', 'key']).doUpdateSet({
          count: sql`case when ${isOver} then 1 else link_try.count + 1 end`,
          startedAt: sql`case when ${isOver} then excluded.started_at else link_try.started_at end`,
        }),
      )
      .execute()
  },
})
