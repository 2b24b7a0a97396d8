import type { Kysely } from 'kysely'
import type { AccessDb } from '../tables.ts'
import { attemptKey as keyOf } from './attempt-key.ts'

/** Which of these e-mail addresses are closed for a while after too many wrong passwords. */
export async function lockedOut(
  db: Kysely<AccessDb>,
  emails: readonly string[],
  now: Temporal.Instant,
  failures: number,
) {
  if (emails.length === 0) return new Set<string>()
  const keys = new Map(emails.map(email => [Buffer.from(keyOf('password', email)).toString('hex'), email]))
  const rows = await db
    .selectFrom('access.attempt')
    .select('key')
    .where(
      'key',
      'in',
      [...keys.keys()].map(hex => Buffer.from(hex, 'hex')),
    )
    .where('waitUntil', '>', now)
    .where('count', '>=', failures)
    .execute()
  return new Set(rows.flatMap(({ key }) => keys.get(Buffer.from(key).toString('hex')) ?? []))
}
