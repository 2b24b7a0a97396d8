import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query, type VisitorsDb } from '../kit.ts'
import { may } from '../permissions.ts'
import type { BrokenRule } from '../visit.ts'

/** What a visitor broke, whenever they were here. */
export const brokenRules = query({
  name: 'visitors.broken-rules',
  input: z.object({ visitId: z.uuid() }),
  may: may.seeBroken,
  logged: true,
  async read(db, { visitId }): Promise<BrokenRule[]> {
    const { rows } = await sql<BrokenRule>`
      select b.id as broken_rule_id, b.line, b.words, b.signed_at, b.recorded_at, p.name as by, b.lifted_at, b.lifted_why
        from visitors.visit v
        join visitors.broken_rule b on b.person_id = v.person_id
        join people.person_card p on p.id = b.recorded_by
       where v.id = ${visitId} order by b.recorded_at desc, b.id`.execute(db)
    return rows
  },
})

export const isBarred = async (db: Kysely<VisitorsDb>, personId: Id): Promise<boolean> =>
  (await db
    .selectFrom('visitors.brokenRule')
    .select('id')
    .where('personId', '=', personId)
    .where('liftedAt', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
