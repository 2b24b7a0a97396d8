import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../../platform/call.ts'
import type { Id } from '../../../words/ids.ts'
import type { Agency, Step } from '../follow-up.ts'
import type { ConcernsDb } from '../kit.ts'
import { isReaderSql } from './concern.ts'
import { readableConcern, type Standing } from './standing.ts'

export type ReferralStanding = Standing & {
  referralId: Id
  agency: Agency
  other: string | null
  steps: readonly Step[]
  isLate: boolean
}

/** Held until the deed is done, so that of two who record at once the second finds what the first wrote. */
export async function referralToFollowUp(
  db: Kysely<ConcernsDb>,
  { concernId, referralId }: { concernId: Id; referralId: Id },
  actor: Actor,
  now: Temporal.Instant,
): Promise<ReferralStanding | undefined> {
  const standing = await readableConcern(db, concernId, actor, now)
  if (!standing) return undefined
  // The serving role may change no referral, so it may not lock one as a row either.
  await sql`select pg_advisory_xact_lock(hashtextextended(${referralId}, 0))`.execute(db)
  const { rows } = await sql<Omit<ReferralStanding, keyof Standing>>`
    select r.id as referral_id, r.agency, r.other,
           coalesce((select array_agg(s.kind order by s.happened_at, s.recorded_at, s.id)
             from concerns.referral_step s where s.referral_id = r.id), '{}') as steps,
           exists (select from platform.deadline d where d.about = r.id and d.stopped_at is null
              and d.due_at <= ${now}) as is_late
      from concerns.referral r where r.id = ${referralId} and r.concern_id = ${concernId}`.execute(db)
  const [found] = rows
  return found && { ...standing, ...found }
}

export async function isReading(
  db: Kysely<ConcernsDb>,
  concernId: Id,
  personId: Id,
  now: Temporal.Instant,
): Promise<boolean> {
  const { rows } = await sql<{ isReader: boolean }>`
    select ${isReaderSql(personId, now)} as is_reader from concerns.concern c where c.id = ${concernId}`.execute(
    db,
  )
  return rows[0]?.isReader ?? false
}
