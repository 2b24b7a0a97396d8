import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ParentDiscusses } from '../controls/parent-discusses.ts'
import { discussRows, isOverdue } from './discuss-rows.ts'
import { noAgreementFor } from './evidence.ts'

export async function discussEvidence(
  call: Call & { unit: Unit },
  { ticks, withinDays }: ParentDiscusses,
): Promise<Evidence> {
  if (!ticks.length) return { state: 'nothing-due', kept: 0, due: 0, figure: 'Not asked for', exceptions: [] }
  const { rows } = await discussRows(call.now).execute(call.unit.db)
  if (!rows.length) return noAgreementFor('pupils')
  const today = dayOf(call.now)
  const left = rows.filter(({ confirmedAt }) => confirmedAt === null)
  const kept = rows.length - left.length
  return {
    state: left.some(row => isOverdue(row, withinDays, today)) ? 'not-met' : left.length ? 'at-risk' : 'met',
    kept,
    due: rows.length,
    figure: `The family of ${kept} of ${rows.length} children has said so`,
    exceptions: left.map(({ personId }) => personId),
  }
}
