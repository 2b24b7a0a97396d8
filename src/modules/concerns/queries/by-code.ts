import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { ConcernsDb } from '../kit.ts'

/** A keyed hash of two words and of the school: whoever asks has made it. */
export const key = z.instanceof(Uint8Array)

export const concernByCode = (db: Kysely<ConcernsDb>, key: Uint8Array, now: Temporal.Instant) =>
  db
    .selectFrom('concerns.wayBack')
    .select('concernId')
    .where('key', '=', key)
    .where('endsAt', '>', now)
    .executeTakeFirst()
