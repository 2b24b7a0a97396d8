import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { OTHER_DUE } from '../follow-up.ts'
import { unlessFew } from './few.ts'

type Asked = { part: string; named: string; within: string; shown: string }
const nothingDue = (figure: string): Evidence => ({
  ...{ state: 'nothing-due', kept: 0, due: 0, exceptions: [] },
  figure,
})

/** That the concern `c` has its reference in this system, or an entry for it was taken. */
const isInSql = (system: string) => sql`exists (select from concerns.elsewhere e
  where e.concern_id = c.id and e.kind in ('kept', 'exported') and e.place = ${system})`

/**
 * Of the last 90 days; of another system those that were reported since it is to have them by a time. None beside a
 * record about an adult is counted; what began elsewhere is for the leads alone.
 */
export async function oneRegisterEvidence(
  { unit, now }: Call & { unit: Unit },
  { part, named, within, shown }: Asked,
): Promise<Evidence> {
  if (shown !== 'shown') return nothingDue('Not shown')
  const isOther = part === 'other-system'
  if (isOther && within === 'not-asked') return nothingDue(`No time is set by which ${named} is to have it`)
  const { rows } = await sql<{ due: number; late: number }>`
    select count(*) filter (where not ${isOther} or d.due_at is not null)::int as due,
           count(*) filter (where ${isOther} and d.due_at <= ${now} and not ${isInSql(named)})::int as late
      from concerns.concern c left join lateral (select max(o.due_at) as due_at from platform.deadline o
        where o.what = ${OTHER_DUE} and o.about = c.id and o.stopped_why is distinct from 'calendar') d on true
     where c.reported_at >= ${now.subtract({ hours: 90 * 24 })} and ${isCounted}`.execute(unit.db)
  const { due = 0, late = 0 } = rows[0] ?? {}
  return unlessFew(`concerns in the last 90 days${isOther ? ` that ${named} is to have` : ''}`, {
    state: late ? 'not-met' : due ? 'met' : 'nothing-due',
    ...{ kept: due - late, due, exceptions: [] },
    figure: `${due - late} of ${due} concerns ${isOther ? 'have it, or are in time' : 'stand in the one register'}`,
  })
}
