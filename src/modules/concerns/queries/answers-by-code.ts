import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { concernByCode, key } from './by-code.ts'

/** The school's answers, to whoever holds the two words. Nothing, where they open nothing here. */
export const answersByCode = query({
  name: 'concerns.answers-by-code',
  chain: 'concerns',
  input: z.object({ key }),
  may: may.reportFromOutside,
  async read(db, { key }, { now }) {
    const found = await concernByCode(db, key, now)
    const answers = found
      ? await db
          .selectFrom('concerns.addition')
          .select(['words', 'addedAt'])
          .where('concernId', '=', found.concernId)
          .where('kind', '=', 'answer-to-child')
          .orderBy('addedAt')
          .execute()
      : []
    const reading =
      found &&
      (await db
        .selectFrom('concerns.reading')
        .select('readAt')
        .where('concernId', '=', found.concernId)
        .executeTakeFirst())
    return { isFound: found !== undefined, isRead: reading !== undefined, answers }
  },
})
