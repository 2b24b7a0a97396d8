import { sql } from 'kysely'
import { z } from 'zod'
import { holds } from '../../../platform/permission.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { ACTION_DUE, type ActionEnd } from '../follow-up.ts'
import { isReaderSql } from './concern.ts'

export type OwnTask = {
  actionId: Id
  ownerId: Id
  owner: string
  what: string
  task: string | null
  givenAt: Temporal.Instant
  givenBy: string
  dueAt: Temporal.Instant | null
  state: ActionEnd | null
  endWords: string | null
  endedAt: Temporal.Instant | null
  /** Of an interview: with whom, when it was held, and what came of it. */
  interviewWith: string | null
  heldOn: Temporal.PlainDate | null
  outcome: string | null
  /** The record, for whoever may read it; for anybody else there is none. */
  concernId: Id | null
}

/** What its owner sees: the words of the task, who asked and by when. The lead and the deputies may end it for them. */
export const task = query({
  name: 'concerns.task',
  chain: 'concerns',
  input: z.object({ actionId: z.uuid() }),
  may: may.endAction,
  async read(db, { actionId }, { actor, now }): Promise<OwnTask | undefined> {
    const readsByDuty = holds(actor, BY_DUTY)
    const { rows } = await sql<OwnTask>`
      select a.id as action_id, a.owner_id, o.name as owner, a.what, a.task, a.given_at, p.name as given_by, d.due_at, e.state,
             e.words as end_words, e.ended_at, e.held_on, e.outcome, ip.name as interview_with,
             case when ${readsByDuty} or ${isReaderSql(actor.personId, now)} then c.id end as concern_id
        from concerns.action a join concerns.concern c on c.id = a.concern_id
        join people.person_card p on p.id = a.given_by
        join people.person_card o on o.id = a.owner_id
        left join concerns.sanction i on i.id = a.sanction_id
        left join people.person_card ip on ip.id = i.person_id
        left join concerns.action_end e on e.action_id = a.id
        left join platform.deadline d on d.what = ${ACTION_DUE} and d.about = a.id
          and d.stopped_why is distinct from 'calendar'
       where a.id = ${actionId} and (${readsByDuty} or a.owner_id = ${actor.personId}::uuid)`.execute(db)
    return rows[0]
  },
})
