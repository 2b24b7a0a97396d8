import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { OTHER_DUE } from '../follow-up.ts'
import { unlessFew } from './few.ts'

type Asked = { part: string; named: string; shown: string }

/** Of the last 90 days. None beside a record about an adult is counted; what began elsewhere is for the leads alone. */
export async function oneRegisterEvidence(
  { unit, now }: Call & { unit: Unit },
  { part, shown }: Asked,
): Promise<Evidence> {
  if (shown !== 'shown') return { state: 'nothing-due', kept: 0, due: 0, exceptions: [], figure: 'Not shown' }
  const { rows } = await sql<{ due: number; late: number }>`
    select count(*)::int as due, count(*) filter (where exists (select from platform.deadline d
             where d.what = ${OTHER_DUE} and d.about = c.id and d.stopped_at is null and d.due_at <= ${now}))::int as late
      from concerns.concern c
     where c.reported_at >= ${now.subtract({ hours: 90 * 24 })} and c.source <> 'other-register'`.execute(
    unit.db,
  )
  const { due = 0, late = 0 } = rows[0] ?? {}
  const missing = part === 'other-system' ? late : 0
  return unlessFew('concerns in the last 90 days', {
    state: missing ? 'not-met' : due ? 'met' : 'nothing-due',
    ...{ kept: due - missing, due, exceptions: [] },
    figure: `${due - missing} of ${due} concerns ${part === 'other-system' ? 'have it, or are in time' : 'stand in the one register'}`,
  })
}
