import { type Kysely, type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query, type RecordDb } from '../kit.ts'
import { may } from '../permissions.ts'

/** What the last check found, the last root that was taken, and the last that was sent. */
export const lastCheck = query({
  name: 'record.last-check',
  input: z.object({}),
  may: may.see,
  read: async db => {
    const latest = (what: 'check' | 'root' | 'sent', where: RawBuilder<boolean>) =>
      db
        .selectFrom(eb =>
          eb
            .selectFrom('record.checkMade')
            .selectAll()
            .select(sql.lit(what).as('what'))
            .where(where)
            .orderBy('checkedAt', 'desc')
            .orderBy('n', 'desc')
            .limit(1)
            .as('latest'),
        )
        .selectAll()
    const rows = await latest('check', sql`true`)
      .unionAll(latest('root', sql`state = 'whole'`))
      .unionAll(latest('sent', sql`cardinality(sent_to) > 0`))
      .execute()
    const [check, root, sent] = ['check', 'root', 'sent'].map(what => rows.find(row => row.what === what))
    return { check, root: root?.hash ? { ...root, hash: root.hash } : undefined, sent }
  },
})
export type LastCheck = Awaited<ReturnType<typeof lastCheck>>

/** What the last check found, as a query that is not sent yet. */
export const newestCheck = (db: Kysely<RecordDb>) =>
  db.selectFrom('record.checkMade').orderBy('checkedAt', 'desc').orderBy('n', 'desc').limit(1)

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
