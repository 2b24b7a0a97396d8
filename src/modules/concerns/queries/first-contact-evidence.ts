import { sql } from 'kysely'
import { type Call, systemActor, type Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { appointmentsNow } from '../../people/index.ts'

/**
 * Of the concerns of the last 90 days: how many reached whoever answers for them; and whether a lead or a deputy is
 * here to receive the next one. One made beside a record about an adult is not counted.
 */
export async function firstContactEvidence(call: Call & { unit: Unit }): Promise<Evidence> {
  const since = call.now.subtract({ hours: 90 * 24 })
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due,
           count(*) filter (where exists (select from concerns.rung g where g.concern_id = c.id))::int as kept
      from concerns.concern c
     where c.reported_at >= ${since} and ${isCounted}`.execute(call.unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  const held = await appointmentsNow({ ...call, actor: systemActor('concerns.ladder') })
  const here = (duty: string) => held.filter(one => one.duty === duty && !one.isAway).length
  const [leads, deputies] = [here('dsl'), here('deputy-dsl')]
  const isCovered = leads + deputies > 0
  return {
    state: kept < due ? 'not-met' : !isCovered ? 'at-risk' : due ? 'met' : 'nothing-due',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} concerns reached whoever answers for them; here now: ${counted(leads, 'lead', 'leads')}, ${counted(deputies, 'deputy', 'deputies')}`,
  }
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`
