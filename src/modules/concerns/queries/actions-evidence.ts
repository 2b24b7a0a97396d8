import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { ACTION_DUE } from '../follow-up.ts'

/** Of the tasks of this kind of the last 90 days: how many are done or not yet due. None beside a record about an adult is counted. */
export async function actionsEvidence(
  { unit, now }: Call & { unit: Unit },
  task: string,
  isOffered: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isOffered) return { ...none, state: 'nothing-due', figure: 'Not offered' }
  const { rows } = await sql<{ due: number; late: number }>`
    select count(*)::int as due, count(*) filter (where exists (select from platform.deadline d
             where d.what = ${ACTION_DUE} and d.about = a.id and d.stopped_at is null and d.due_at <= ${now}))::int as late
      from concerns.action a join concerns.concern c on c.id = a.concern_id
     where a.task = ${task} and a.given_at >= ${now.subtract({ hours: 90 * 24 })}
       and c.source <> 'other-register'`.execute(unit.db)
  const { due, late } = rows[0] ?? { due: 0, late: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'None was given in the last 90 days' }
  return {
    state: late ? 'not-met' : 'met',
    ...{ kept: due - late, due, exceptions: [] },
    figure: `${due - late} of ${due} tasks done or in time`,
  }
}
