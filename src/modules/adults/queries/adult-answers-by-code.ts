import { sql } from 'kysely'
import { z } from 'zod'
import { codeKey as key } from '../../concerns/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** The school's answers, to whoever holds the two words. Of one without a way back nothing is told. */
export const adultAnswersByCode = query({
  name: 'adults.answers-by-code',
  chain: 'adults',
  input: z.object({ key }),
  may: may.reportFromOutside,
  async read(db, { key }) {
    const { rows } = await sql<{ isRead: boolean; words: string | null; addedAt: Temporal.Instant | null }>`
      select adults.was_read_by_code(${key}) as is_read, a.words, a.added_at
        from adults.by_code(${key}) left join adults.answers_by_code(${key}) a on true order by a.added_at`.execute(
      db,
    )
    return {
      isFound: rows.length > 0,
      isRead: rows.some(({ isRead }) => isRead),
      answers: rows.flatMap(({ words, addedAt }) => (words !== null && addedAt ? [{ words, addedAt }] : [])),
    }
  },
})
