import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { DeclaredExceptions } from '../controls/declared-exceptions.ts'
import { type Decision, stands } from '../exception.ts'

/** How many stand and how many wait; of whom is only for whoever decides. */
export async function exceptionsEvidence(
  call: Call & { unit: Unit },
  { about, decidedBy }: DeclaredExceptions,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (decidedBy === 'nobody') return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const { rows } = await sql<{
    decision: Decision | null
    endsOn: Temporal.PlainDate | null
    declaredAt: Temporal.Instant
  }>`
    select d.decision, d.ends_on, e.declared_at from agreements.exception e
      left join lateral (select d.* from agreements.exception_decision d where d.exception_id = e.id
        order by d.decided_at desc limit 1) d on true
     where e.about = ${about}`.execute(call.unit.db)
  const today = dayOf(call.now)
  const open = rows.filter(({ decision }) => decision === null).length
  const standing = rows.filter(row => stands(row, today)).length
  return {
    ...{ kept: rows.length - open, due: rows.length, exceptions: [] },
    state: open ? 'at-risk' : 'met',
    figure: `${standing === 0 ? 'No exception stands' : standing === 1 ? '1 exception stands' : `${standing} exceptions stand`}${open ? `, ${open} to decide` : ''}`,
  }
}
