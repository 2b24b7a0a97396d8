import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { together } from '../../../platform/db/together.ts'
import { type AccountTasks, isLateTask } from '../account-tasks.ts'
import { ALL } from '../asked.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'
import { resetsSql } from './resets-sql.ts'
import { creatorIdsSql, type Task, tasksSql } from './tasks-sql.ts'

type Of = { systemId: Id; name: string; hasProcess: boolean; creatorIds: Id[]; done: number; refused: number }
const notMet = (figure: string): Evidence => ({ state: 'not-met', kept: 0, due: 0, figure, exceptions: [] })

export async function tasksEvidence(
  { unit, now }: Call & { unit: Unit },
  asked: AccountTasks,
): Promise<Evidence> {
  if (asked.kept === 'not-kept') return notMet('Not kept')
  const db = unit.db as unknown as Kysely<SystemsDb>
  const isIt = asked.system === ALL ? sql`true` : sql`lower(s.name) = lower(${asked.system})`
  const { of, tasks, resets } = await together(db, {
    of: {
      rows: sql<Of>`
        select s.system_id, s.name, exists (select from systems.account_process a where a.system_id = s.system_id
                 and a.replaced_at is null) as has_process, ${creatorIdsSql(now)} as creator_ids,
               (select count(*)::int from systems.account_deed d where d.system_id = s.system_id) as done,
               (select count(*)::int from systems.refused_deed r where r.system_id = s.system_id) as refused
          from systems.described s where s.replaced_at is null and s.is_used and ${isIt}`,
      times: {},
    },
    tasks: { rows: tasksSql(now, isIt), times: { due: 'day' } },
    resets: { rows: resetsSql(now, isIt), times: { wantedOn: 'day' } },
  })
  if (!of.length)
    return notMet(
      asked.system === ALL ? 'No system is on the register' : `${asked.system} is not on the register`,
    )
  const said = of.filter(({ hasProcess }) => hasProcess)
  if (!said.length) return notMet('It is not said yet who has an account, and how it is made')
  const nobody = asked.by === 'creators' ? said.filter(({ creatorIds }) => !creatorIds.length) : []
  const [first] = nobody
  if (first) return notMet(`Nobody is recorded who makes accounts of ${first.name}`)
  const open = [
    ...tasks,
    ...resets.map(({ systemId, systemName, wantedOn }) => ({ systemId, systemName, due: wantedOn })),
  ]
  return counted({ said, tasks: open, asked, today: dayOf(now) })
}

type Open = Pick<Task, 'systemId' | 'systemName' | 'due'>
type Counted = { said: readonly Of[]; tasks: readonly Open[]; asked: AccountTasks; today: Temporal.PlainDate }
function counted({ said, tasks, asked, today }: Counted): Evidence {
  const done = said.reduce((sum, one) => sum + one.done, 0)
  const refused = said.reduce((sum, one) => sum + one.refused, 0)
  const isLate = tasks.some(one => isLateTask(one, [{ ...asked, system: one.systemName }], today))
  const words = [
    `${done} done and written down`,
    ...(tasks.length ? [`${tasks.length} open`] : []),
    ...(refused ? [`${refused} refused`] : []),
  ]
  return {
    state: isLate
      ? 'not-met'
      : tasks.some(({ due }) => Temporal.PlainDate.compare(due, today) <= 0)
        ? 'at-risk'
        : 'met',
    kept: done,
    due: done + tasks.length,
    figure: words.join(', '),
    exceptions: [...new Set(tasks.map(({ systemId }) => systemId))],
  }
}
