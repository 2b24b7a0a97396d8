import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { type CheckAnswer, type Line, linesOfRecord } from '../checklist.ts'
import type { ConcernRecord } from './record.ts'

type Found = Pick<ConcernRecord, 'signedAs' | 'signedPosition' | 'form' | 'happened' | 'more' | 'marks'> & {
  children: readonly unknown[]
  checks: readonly CheckAnswer[]
}

/**
 * Of the concerns of the last 90 days that are decided: how many pass the line, by themselves or because the lead said
 * so. One that was made beside a record about an adult is not counted.
 */
export async function qualityEvidence(
  { unit, now }: Call & { unit: Unit },
  line: Line,
  isAsked: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isAsked) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const { rows } = await sql<Found>`
    select c.signed_as, c.signed_position, c.form, c.happened, c.more, c.marks,
           array(select k.id from concerns.child k where k.concern_id = c.id and k.ended_at is null) as children,
           coalesce((select json_agg(json_build_object('line', l.line, 'isMet', l.is_met))
             from (select distinct on (line) line, is_met from concerns.check_answer
                    where concern_id = c.id and line = ${line} order by line, answered_at desc, id) l), '[]') as checks
      from concerns.concern c
     where c.reported_at >= ${now.subtract({ hours: 90 * 24 })} and ${isCounted}
       and exists (select from concerns.decision d where d.concern_id = c.id)`.execute(unit.db)
  if (!rows.length)
    return { ...none, state: 'nothing-due', figure: 'No concern was decided in the last 90 days' }
  const passing = rows.filter(record =>
    linesOfRecord(record, [line]).some(({ says }) => says === 'plain' || says === 'met'),
  )
  return {
    state: passing.length === rows.length ? 'met' : 'at-risk',
    ...{ kept: passing.length, due: rows.length, exceptions: [] },
    figure: `${passing.length} of ${rows.length} records pass`,
  }
}
