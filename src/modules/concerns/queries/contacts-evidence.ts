import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { REPLY_DUE } from '../follow-up.ts'

/** Of the contacts with this body in the last 90 days: how many wait for no late answer. None beside a record about an adult is counted. */
export async function contactsEvidence(
  { unit, now }: Call & { unit: Unit },
  agency: string,
  isOffered: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isOffered) return { ...none, state: 'nothing-due', figure: 'Not offered' }
  const { rows } = await sql<{ due: number; late: number }>`
    select count(*)::int as due, count(*) filter (where exists (select from platform.deadline d
             where d.what = ${REPLY_DUE} and d.about = k.id and d.stopped_at is null and d.due_at <= ${now}))::int as late
      from concerns.contact k join concerns.concern c on c.id = k.concern_id
     where k.agency = ${agency} and k.happened_at >= ${now.subtract({ hours: 90 * 24 })}
       and c.source <> 'other-register'`.execute(unit.db)
  const { due, late } = rows[0] ?? { due: 0, late: 0 }
  if (!due) return { ...none, state: 'nothing-due', figure: 'At hand; not asked in the last 90 days' }
  return {
    state: late ? 'not-met' : 'met',
    ...{ kept: due - late, due, exceptions: [] },
    figure: `${due - late} of ${due} contacts answered or in time`,
  }
}
