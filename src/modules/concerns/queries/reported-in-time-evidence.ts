import { sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import { isCounted } from './is-counted.ts'
import { BEFORE_HOME } from '../urgent.ts'
import { unlessFew } from './few.ts'
import { reportedOn } from './late-counts.ts'

/** Of the last 90 days; none that was made beside a record about an adult is counted. */
export async function reportedInTimeEvidence(
  { unit, now }: Call & { unit: Unit },
  within: 'at-once' | 'same-day' | 'before-home',
  isAsked: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isAsked) return { ...none, state: 'nothing-due', figure: 'Not asked for' }
  const isHome = within === BEFORE_HOME
  const { rows } = await sql<{ due: number; kept: number }>`
    select count(*)::int as due, count(*) filter (where ${
      isHome
        ? sql`exists (select from concerns.reading r where r.concern_id = c.id)`
        : sql`(c.more ->> 'noticedOn')::date >= ${reportedOn}`
    })::int as kept
      from concerns.concern c
     where c.reported_at >= ${now.subtract({ hours: 90 * 24 })} and ${isCounted}
       and ${isHome ? sql`${BEFORE_HOME} = any(c.raised)` : sql`c.more ? 'noticedOn'`}`.execute(unit.db)
  const { due, kept } = rows[0] ?? { due: 0, kept: 0 }
  const what = isHome
    ? 'came shortly before home time in the last 90 days'
    : 'reports of the last 90 days say when it was noticed'
  return unlessFew(what, {
    state: kept < due ? 'at-risk' : due ? 'met' : 'nothing-due',
    ...{ kept, due, exceptions: [] },
    figure: isHome
      ? `${kept} of ${due} that came shortly before home time have been opened`
      : `${kept} of ${due} were reported on the day on which they were noticed`,
  })
}
