import type { Kysely } from 'kysely'
import { z } from 'zod'
import { hashOf } from '../secret.ts'
import { type AlertsDb, query } from '../kit.ts'
import { may } from '../permissions.ts'

export const standingKey = (db: Kysely<AlertsDb>, now: Temporal.Instant) =>
  db
    .selectFrom('alerts.key')
    .select(['id as keyId', 'sourceName'])
    .where('endedAt', 'is', null)
    .where('endsAt', '>', now)

/** Which key of this school it is, if it is one that works today. */
export const keyStanding = query({
  name: 'alerts.key-standing',
  chain: 'adults',
  input: z.object({ secret: z.string() }),
  may: may.send,
  read: async (db, { secret }, { now }) => ({
    key: await standingKey(db, now).where('secretSha256', '=', hashOf(secret)).executeTakeFirst(),
  }),
})
