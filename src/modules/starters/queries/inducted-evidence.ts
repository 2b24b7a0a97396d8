import { type Kysely, sql } from 'kysely'
import type { Call, Unit } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import type { Evidence } from '../../../platform/controls/control.ts'
import type { StartersDb } from '../kit.ts'
import { hasNothingToSign } from './lines-sql.ts'
import { linesWhere } from './lists.ts'

/** Of those who started in the last year: who has done what the policy asks, and who is past its days. */
export async function inductedEvidence(call: Call & { unit: Unit }, item: string): Promise<Evidence> {
  const today = dayOf(call.now)
  const db = call.unit.db as unknown as Kysely<StartersDb>
  const lines = await linesWhere(
    db,
    call,
    sql`s.kind = 'joining' and l.item = ${item} and d.day between ${today.subtract({ years: 1 })} and ${today}`,
  )
  const people = [
    ...Map.groupBy(
      lines.filter(line => (line.isDone || !line.isOver) && !hasNothingToSign(line)),
      ({ listId }) => listId,
    ).values(),
  ]
  const open = people.filter(of => of.some(({ isDone }) => !isDone))
  const isLate = (of: typeof lines) =>
    of.some(({ isDone, dueOn }) => !isDone && Temporal.PlainDate.compare(dueOn, today) < 0)
  const kept = people.length - open.length
  const longest = open.map(([first]) => (first ? first.day.until(today, { largestUnit: 'days' }).days : 0))
  const days = Math.max(0, ...longest)
  return {
    state: !people.length ? 'nothing-due' : open.some(isLate) ? 'not-met' : open.length ? 'at-risk' : 'met',
    ...{ kept, due: people.length },
    figure: !people.length
      ? 'Nobody has started this year'
      : `${kept} of ${people.length} who started this year${days ? `; one is open since ${days} ${days === 1 ? 'day' : 'days'}` : ''}`,
    exceptions: open.flatMap(([first]) => (first ? [first.personId] : [])),
  }
}
