import { sql } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { MEETING_DUE } from '../support.ts'
import { isReaderSql } from './concern.ts'
import { hasEndedSql } from './support.ts'

export type OwnSupport = {
  planId: Id
  ownerId: Id
  adult: string
  child: string
  className: string | null
  help: string
  madeBy: string
  madeAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  hasEnded: boolean
  /** The record, for whoever may read it; for anybody else there is none. */
  concernId: Id | null
}

/** What whoever is there for a child sees: whom, with what help, and when they meet. Nothing of why. */
export const ownSupport = query({
  name: 'concerns.own-support',
  chain: 'concerns',
  input: z.object({ planId: z.uuid() }),
  may: may.endAction,
  async read(db, { planId }, { actor, now }): Promise<OwnSupport | undefined> {
    const readsByDuty = holds(actor, BY_DUTY)
    const { rows } = await sql<OwnSupport>`
      select u.id as plan_id, u.adult_id as owner_id, a.name as adult, k.name as child, u.help, b.name as made_by, u.made_at,
             (select m.class_name from people.membership_card m where m.person_id = k.id and m.kind = 'pupil'
               order by m.starts_on desc, m.id limit 1) as class_name,
             (select d.due_at from platform.deadline d
               where d.what = ${MEETING_DUE} and d.about = u.id and d.stopped_at is null) as due_at,
             ${hasEndedSql} as has_ended,
             case when ${readsByDuty} or ${isReaderSql(actor.personId, now)} then c.id end as concern_id
        from concerns.support_plan u join concerns.concern c on c.id = u.concern_id
        join people.person_card a on a.id = u.adult_id join concerns.named_card k on k.id = u.child_id
        join people.person_card b on b.id = u.made_by
       where u.id = ${planId} and (${readsByDuty} or u.adult_id = ${actor.personId}::uuid)`.execute(db)
    return rows[0]
  },
})
