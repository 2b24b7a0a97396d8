import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import type { KnownBy, What } from '../account-tasks.ts'
import { isLateTask } from '../account-tasks.ts'
import { dayOf } from '../../../platform/clock.ts'
import { together } from '../../../platform/db/together.ts'
import { askedOfTasks } from '../controls/account-tasks.ts'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may, mayMake } from '../permissions.ts'
import { isHere } from './people-named.ts'
import { type ResetWanted, resetsSql } from './resets-sql.ts'
import { type Described, describedSql } from './system.ts'
import { creatorIdsSql, type Task, tasksSql } from './tasks-sql.ts'

export type OpenTask = Pick<Task, 'kind' | 'personId' | 'due'> & { name: string; className: string | null }
export type Creator = { creatorId: Id; personId: Id; name: string; step: string; isHere: boolean }
export type AccountDeed = {
  what: What
  knownBy: KnownBy | null
  name: string
  doneAt: Temporal.Instant
  doneByName: string
}
export type RefusedDeed = { what: What; refusedAt: Temporal.Instant; askedByName: string }
export type Process = { audiences: string[]; process: string }
export type TasksOf = Described & {
  systemName: string
  creatorIds: readonly Id[]
  process: Process | undefined
  creators: Creator[]
  tasks: (OpenTask & { isLate: boolean })[]
  /** Passwords that somebody else may know. */
  resets: ResetWanted[]
  deeds: AccountDeed[]
  refused: RefusedDeed[]
  /** Whether the reader may do them. */
  makes: boolean
}

const creatorsSql = (systemId: Id, now: Temporal.Instant): RawBuilder<Creator> => sql<Creator>`
  select c.id as creator_id, c.person_id, p.name, c.step,
         exists (select from people.membership_card m where m.person_id = c.person_id
           and m.kind not in ('parent', 'pupil') and ${isHere(now)}) as is_here
    from systems.creator c join people.person_card p on p.id = c.person_id
   where c.system_id = ${systemId} and c.ended_at is null order by p.name, c.id`

/** The accounts of one system that are to be made and closed, how they are made, and what was done. */
export const tasksOf = query({
  name: 'systems.tasks-of',
  input: z.object({ systemId: z.uuid() }),
  may: may.seeTasks,
  async read(db, { systemId }, call): Promise<TasksOf | undefined> {
    const { now, actor } = call
    const found = await together(db, {
      described: {
        rows: sql<Described & { creatorIds: Id[] }>`
          select s.*, ${creatorIdsSql(now)} as creator_ids
            from (${describedSql(sql`s.replaced_at is null and s.system_id = ${systemId}`)}) s`,
        times: { describedAt: 'instant' },
      },
      process: {
        rows: sql<Process>`select a.audiences, a.process from systems.account_process a
          where a.system_id = ${systemId} and a.replaced_at is null`,
        times: {},
      },
      creators: { rows: creatorsSql(systemId, now), times: {} },
      tasks: {
        rows: sql<OpenTask>`
          select t.kind, t.person_id, t.due, p.name, (select max(m.class_name) from people.membership_card m
                   where m.person_id = t.person_id and m.kind = 'pupil') as class_name
            from (${tasksSql(now, sql`s.system_id = ${systemId}`)}) t join people.person_card p on p.id = t.person_id
           order by t.kind desc, t.due, class_name, p.name, t.person_id`,
        times: { due: 'day' },
      },
      resets: {
        rows: sql<ResetWanted>`${resetsSql(now, sql`s.system_id = ${systemId}`)} order by wanted_on, p.name, w.person_id`,
        times: { wantedOn: 'day' },
      },
      deeds: {
        rows: sql<AccountDeed>`
          select d.what, d.known_by, p.name, d.done_at, b.name as done_by_name from systems.account_deed d
            join people.person_card p on p.id = d.person_id join people.person_card b on b.id = d.done_by
           where d.system_id = ${systemId} order by d.done_at desc, d.id limit 60`,
        times: { doneAt: 'instant' },
      },
      refused: {
        rows: sql<RefusedDeed>`
          select r.what, r.refused_at, p.name as asked_by_name from systems.refused_deed r
            join people.person_card p on p.id = r.asked_by
           where r.system_id = ${systemId} order by r.refused_at desc, r.id limit 20`,
        times: { refusedAt: 'instant' },
      },
    })
    const [system] = found.described
    if (!system) return undefined
    const asked = await askedOfTasks(call)
    const of = { ...system, systemName: system.name }
    const isLate = ({ due }: OpenTask) => isLateTask({ systemName: system.name, due }, asked, dayOf(now))
    return {
      ...of,
      ...{ process: found.process[0], creators: found.creators, resets: found.resets },
      ...{ deeds: found.deeds, refused: found.refused },
      tasks: found.tasks.map(one => ({ ...one, isLate: isLate(one) })),
      makes: mayMake(actor, of, asked),
    }
  },
})
