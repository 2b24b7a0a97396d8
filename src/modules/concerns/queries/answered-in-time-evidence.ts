import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { ANSWER_DUE } from '../follow-up.ts'
import { unlessFew } from './few.ts'

/** Of the referrals sent in the last 365 days: how many were answered, and how many a silent agency leaves waiting now. */
export async function answeredInTimeEvidence({ unit, now }: Call & { unit: Unit }): Promise<Evidence> {
  const since = now.subtract({ hours: 365 * 24 })
  const { rows } = await sql<{ due: number; kept: number; late: number }>`
    select count(*)::int as due,
           count(*) filter (where exists (select from concerns.referral_step a
              where a.referral_id = s.referral_id and a.kind = 'answered'))::int as kept,
           count(*) filter (where exists (select from platform.deadline d
              where d.what = ${ANSWER_DUE} and d.about = s.referral_id and d.stopped_at is null
                and d.due_at <= ${now}))::int as late
      from concerns.referral_step s
      join concerns.concern c on c.id = s.concern_id
     where s.kind = 'sent' and s.happened_at >= ${since} and ${isCounted}`.execute(unit.db)
  const { due, kept, late } = rows[0] ?? { due: 0, kept: 0, late: 0 }
  const state = due === 0 ? 'nothing-due' : late > 0 ? 'not-met' : kept < due ? 'at-risk' : 'met'
  const figure = `${kept} of ${due} referrals answered${late ? `, ${late} to chase` : ''}`
  return unlessFew('referrals in a year', { state, kept, due, figure, exceptions: [] })
}
