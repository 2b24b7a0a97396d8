import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../../platform/clock.ts'
import type { Id } from '../../../words/ids.ts'
import type { SystemsDb } from '../kit.ts'

/** Of a duty `d`: it is held now. */
export const isHeld = (now: Temporal.Instant) => sql<boolean>`d.starts_on <= ${dayOf(now)}
  and (d.ends_on is null or d.ends_on >= ${dayOf(now)}) and (d.stopped_at is null or d.stopped_at > ${now})`

export async function dutiesOf(
  db: Kysely<SystemsDb>,
  personId: Id,
  now: Temporal.Instant,
): Promise<string[]> {
  const { rows } = await sql<{ duty: string }>`
    select distinct d.duty from people.duty_card d where d.person_id = ${personId} and ${isHeld(now)}`.execute(
    db,
  )
  return rows.map(({ duty }) => duty)
}
