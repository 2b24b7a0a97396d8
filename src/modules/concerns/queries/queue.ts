import { sql } from 'kysely'
import { z } from 'zod'
import type { Duty } from '../../../words/duties.ts'
import type { Id } from '../../../words/ids.ts'
import type { Choice, RightNow } from '../concern.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'

export type Queued = {
  concernId: Id
  reference: string
  /** Initials: full names stand only inside the record. */
  initials: readonly string[]
  about: string
  rightNow: RightNow
  reportedAt: Temporal.Instant
  waitsFor: Duty | null
  dueAt: Temporal.Instant | null
  isRead: boolean
  decided: Choice | null
  reviewOn: Temporal.PlainDate | null
  isReader: boolean
}

/** What waits, worst first: danger, then unread, then undecided, then what is to be looked at again, oldest first. */
export const queue = query({
  name: 'concerns.queue',
  chain: 'concerns',
  input: z.object({
    which: z.enum(['open', 'decided']).default('open'),
    after: z.coerce.number().int().min(0).catch(0),
  }),
  may: may.see,
  async read(db, { which, after }, { actor, now }): Promise<Queued[]> {
    const isOpen = sql`(d.id is null or d.review_on is not null)`
    const { rows } = await sql<Queued>`
      select c.id as concern_id, c.reference, c.about, c.right_now, c.reported_at, rung.duty as waits_for, rung.due_at,
             exists (select from concerns.reading r where r.concern_id = c.id) as is_read,
             d.choice as decided, d.review_on, ${isReaderSql(actor.personId, now)} as is_reader,
             coalesce((select array_agg(p.initials order by k.added_at) from concerns.child k
               join people.person_card p on p.id = k.person_id
              where k.concern_id = c.id and k.ended_at is null), '{}') as initials
        from concerns.concern c
        left join concerns.rung rung on rung.concern_id = c.id and rung.ended_at is null
        left join concerns.decision d on d.concern_id = c.id and d.replaced_at is null
       where ${which === 'open' ? isOpen : sql`not ${isOpen}`}
         and (${actor.rights.has('dsl') || actor.rights.has('deputy-dsl')} or ${isReaderSql(actor.personId, now)})
       order by (d.id is null and c.right_now = 'danger') desc, (d.id is null) desc,
                exists (select from concerns.reading r where r.concern_id = c.id), d.review_on, c.reported_at
       limit 50 offset ${after}`.execute(db)
    return rows
  },
})
