import { sql } from 'kysely'
import { schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import { isLateTask } from '../account-tasks.ts'
import { askedOfTasks } from '../controls/account-tasks.ts'
import { waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { resetsSql } from './resets-sql.ts'
import { creatorIdsSql } from './tasks-sql.ts'

type Row = { systemId: Id; systemName: string; first: Temporal.PlainDate; count: number }

/** For whoever makes the accounts of a system: passwords that somebody else may know. */
export const resetsWait = waiting<Row>({
  name: 'systems.resets-wait',
  may: { who: may.seeTasks.who },
  rows: (_, { actor, now }) => sql<Row>`
    select r.system_id, r.system_name, min(r.wanted_on) as first, count(*)::int as count
      from (${resetsSql(
        now,
        sql`(s.owner_id = ${actor.personId} or s.owner_duty = any (${[...actor.rights]})
          or ${actor.rights.has('network-manager')} or ${actor.personId} = any (${creatorIdsSql(now)}))`,
      )}) r group by 1, 2 order by 3, 2 limit 8`,
  times: { first: 'day' },
  async says(rows, call) {
    const asked = await askedOfTasks(call)
    return rows.map(({ systemId, systemName, first, count }) => ({
      when: isLateTask({ systemName, due: first }, asked, dayOf(call.now))
        ? { state: 'late' as const, words: 'Late' }
        : { state: 'today' as const, words: 'Today' },
      title: `${systemName}: ${count} ${count === 1 ? 'password' : 'passwords'} to reset`,
      says: 'Somebody else may know it. Reset it at the system itself, and say so.',
      action: { text: 'See whose', url: `${schoolPath(call.school)}/systems/${systemId}/tasks` },
    }))
  },
})
