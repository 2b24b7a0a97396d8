import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { unlessFew } from './few.ts'
import { isOpenAsk } from './signs.ts'

type Of = { sign: string; agency: string; isAsked: boolean }

/** Of the concerns of the last 90 days so marked: in how many they were contacted. None beside a record about an adult is counted. */
export async function clockEvidence(
  { unit, now }: Call & { unit: Unit },
  { sign, agency, isAsked }: Of,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isAsked) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where not ${isOpenAsk})::int as kept
      from concerns.sign t join concerns.concern c on c.id = t.concern_id, jsonb_array_elements(t.asks) ask
     where t.name = ${sign} and ask ->> 'agency' = ${agency} and ${isCounted}
       and t.marked_at >= ${now.subtract({ hours: 90 * 24 })}`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  return unlessFew('so marked in the last 90 days', {
    state: !due ? 'nothing-due' : kept === due ? 'met' : 'not-met',
    ...{ kept, due, exceptions: [] },
    figure: `${kept} of ${due} contacted, or left out with a reason`,
  })
}
