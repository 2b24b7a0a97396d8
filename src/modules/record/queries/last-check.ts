import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { query, type RecordDb } from '../kit.ts'
import { may } from '../permissions.ts'

/** What the last check found, the last root that was taken, and the last that was sent. */
export const lastCheck = query({
  name: 'record.last-check',
  input: z.object({}),
  may: may.see,
  read: async db => {
    const check = await db
      .selectFrom('record.checkMade')
      .selectAll()
      .orderBy('checkedAt', 'desc')
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirst()
    const root = check?.state === 'whole' ? undefined : await readRoot(db)
    const sent = await db
      .selectFrom('record.checkMade')
      .select(['n', 'checkedAt', 'sentTo'])
      .where(sql<boolean>`cardinality(sent_to) > 0`)
      .orderBy('checkedAt', 'desc')
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirst()
    return { check, root: check?.hash ? { ...check, hash: check.hash } : root, sent }
  },
})
export type LastCheck = Awaited<ReturnType<typeof lastCheck>>

export async function readRoot(db: Kysely<RecordDb>) {
  const found = await db
    .selectFrom('record.checkMade')
    .select(['n', 'hash', 'checkedAt'])
    .where('state', '=', 'whole')
    .orderBy('checkedAt', 'desc')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.hash ? { ...found, hash: found.hash } : undefined
}
