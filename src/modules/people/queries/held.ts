import { type RawBuilder, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'

/** SQL: this membership or appointment holds at that instant, on its London day. */
export function held(alias: 'membership' | 'appointment', now: Temporal.Instant): RawBuilder<boolean> {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  const today = dayOf(now).toString()
  return sql<boolean>`${column('startsOn')} <= ${today}::date
    and (${column('endsOn')} is null or ${column('endsOn')} >= ${today}::date)
    and (${column('stoppedAt')} is null or ${column('stoppedAt')} > ${now})`
}
