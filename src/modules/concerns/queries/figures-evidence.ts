import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { ConcernsDb } from '../kit.ts'
import { termsDue } from './terms-due.ts'

/** How long a term may wait for its figures and its signatures before the clause is not kept. */
const DAYS = 42

/** Whether the last term that ended was made and reviewed: it never says a number of concerns. */
export async function figuresEvidence(
  call: Call & { unit: Unit },
  isOfTerms: boolean,
  isShown: boolean,
): Promise<Evidence> {
  const none = { kept: 0, due: 0, exceptions: [] }
  if (!isShown) return { ...none, state: 'nothing-due', figure: 'Not shown' }
  if (!isOfTerms) return { ...none, state: 'met', figure: 'Open to the safeguarding leads, for any days' }
  const db = call.unit.db as unknown as Kysely<ConcernsDb>
  const isLate = (day: Temporal.PlainDate) => day.until(dayOf(call.now)).days > DAYS
  const [waits] = await termsDue(db, call)
  if (waits)
    return {
      ...{ ...none, due: 1, state: isLate(waits.to) ? 'not-met' : 'at-risk' },
      figure: `${waits.name}: no lead has signed its figures yet`,
    }
  const { rows } = await sql<{ termName: string; endsOn: Temporal.PlainDate; reviewed: number }>`
    select f.term_name, f.ends_on, (select count(*)::int from concerns.figures_review r where r.figures_id = f.id and r.duty <> 'headteacher') as reviewed
      from concerns.term_figures f order by f.starts_on desc limit 1`.execute(db)
  const [last] = rows
  if (!last) return { ...none, state: 'nothing-due', figure: 'No term has ended yet' }
  if (!last.reviewed)
    return {
      ...{ ...none, due: 1, state: isLate(last.endsOn) ? 'not-met' : 'at-risk' },
      figure: `${last.termName}: signed by a lead, reviewed by no governor yet`,
    }
  return { ...none, kept: 1, due: 1, state: 'met', figure: `${last.termName}: signed by a lead and reviewed` }
}
