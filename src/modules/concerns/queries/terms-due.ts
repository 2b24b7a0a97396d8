import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { TermSpan } from '../../people/index.ts'
import { schoolTerms } from '../../people/index.ts'
import type { ConcernsDb } from '../kit.ts'

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate) => Temporal.PlainDate.compare(a, b) < 0

/**
 * The terms that have ended and have no figures, oldest first. Each begins where the last figures ended, whatever was
 * done to the term dates since: no day is counted twice, so that no two figures can be subtracted. A term that had
 * begun before the school came has none.
 */
export async function termsDue(db: Kysely<ConcernsDb>, call: Call): Promise<TermSpan[]> {
  const { rows } = await sql<{ since: Temporal.Instant; lastOn: Temporal.PlainDate | null }>`
    select s.created_at as since, (select max(f.ends_on) from concerns.term_figures f) as last_on
      from platform.school s where s.id = ${call.school.id}`.execute(db)
  const { since, lastOn = null } = rows[0] ?? {}
  const today = dayOf(call.now)
  return (await schoolTerms(call))
    .filter(({ from, to }) => isBefore(to, today) && since && !isBefore(from, dayOf(since)))
    .filter(({ to }) => lastOn === null || isBefore(lastOn, to))
    .map((term, n) => (n === 0 && lastOn ? { ...term, from: lastOn.add({ days: 1 }) } : term))
}
