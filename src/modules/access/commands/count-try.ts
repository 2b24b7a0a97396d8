import { type Call, INSTALLATION } from '../../../platform/call.ts'
import { tooMany } from '../../../platform/errors.ts'
import { appendAlone, onAccounts } from '../../../platform/unit.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { ASKS_POLICY_FROM, type Counting, nextTry, type Tries, WINDOW_MINUTES } from '../attempt.ts'
import { attemptKey as keyOf } from '../queries/attempt-key.ts'
import { type AccessTables, beforeAnybody } from '../queries/before-anybody.ts'

/** What may be tried wrongly from one network address: a whole school may stand behind one. */
const MOST_FROM_ADDRESS = 300

type Trying = {
  kind: 'password' | 'code' | 'reset' | 'session' | 'recovery-code' | 'passkey'
  /** What is tried: an e-mail address, or the id of an account or a session. */
  of: string
  /** From where; what is tried inside a session is counted for that session alone. */
  address?: string
  counting?: Counting
  /** How often, as the policies in force say; asked only from the third wrong try on. */
  limit: () => Promise<number>
}

/**
 * Counts a try before it is made.
 * @returns whether it is the last before a lock-out.
 * @throws too-many when it must wait. The sentence is the same whether or not there is such an account.
 */
export async function countTry(
  call: Call,
  { kind, of, address, limit, counting }: Trying,
): Promise<{ isLast: boolean; count: number }> {
  const key = keyOf(kind, of)
  const before = await beforeAnybody(onAccounts(call), db =>
    db.selectFrom('access.attempt').selectAll().where('key', '=', key).executeTakeFirst(),
  )
  const most = (before?.count ?? 0) >= ASKS_POLICY_FROM - 1 ? await limit() : Number.MAX_SAFE_INTEGER
  return beforeAnybody(onAccounts(call), async db => {
    // Forty teachers behind one address must not wait for each other.
    if (address !== undefined)
      await countOne(db, keyOf('address', address), call.now, MOST_FROM_ADDRESS, {
        waitsFrom: MOST_FROM_ADDRESS,
      })
    return countOne(db, key, call.now, most, counting)
  })
}

async function countOne(
  db: AccessTables,
  key: Uint8Array,
  now: Temporal.Instant,
  limit: number,
  counting?: Counting,
) {
  await db
    .insertInto('access.attempt')
    .values({ key, count: 0, startedAt: now, waitUntil: null })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const before: Tries = await db
    .selectFrom('access.attempt')
    .select(['count', 'startedAt', 'waitUntil'])
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const next = nextTry(before, now, limit, counting)
  if (!next.isAllowed) throw tooMany(sayWait(now, next.until))
  const { count, startedAt, waitUntil } = next
  await db.updateTable('access.attempt').set({ count, startedAt, waitUntil }).where('key', '=', key).execute()
  return { isLast: next.isLast, count }
}

function sayWait(now: Temporal.Instant, until: Temporal.Instant): string {
  const seconds = now.until(until).total('seconds')
  return seconds <= 90
    ? 'That was too many tries in a row. Wait a minute and try again.'
    : `That was too many wrong tries. Try again in ${WINDOW_MINUTES} minutes, or set a new password.`
}

/** A right one wipes the count, and is not counted against its network address. */
export const forgetTries = (call: Call, kind: Trying['kind'], of: string, address?: string): Promise<void> =>
  beforeAnybody(onAccounts(call), async db => {
    // In the order in which a try counts them: two of one account at once must not wait for each other.
    if (address !== undefined)
      await db
        .updateTable('access.attempt')
        .set(({ eb }) => ({ count: eb('count', '-', 1), waitUntil: null }))
        .where('key', '=', keyOf('address', address))
        .where('count', '>', 0)
        .execute()
    await db.deleteFrom('access.attempt').where('key', '=', keyOf(kind, of)).execute()
  })

/** A wrong password or code is a refusal, in the chain of accounts; the last one closes the account for a while. */
export async function recordWrong(
  call: Call,
  {
    useCase,
    accountId,
    lockOut,
  }: { useCase: string; accountId: Id | null; lockOut: { failures: number } | undefined },
): Promise<void> {
  const { now, requestId, actor } = call
  const alone = { ...call, school: INSTALLATION }
  if (accountId && lockOut) {
    await beforeAnybody(onAccounts(call), db =>
      db
        .insertInto('access.lockOut')
        .values({
          id: newId(),
          accountId,
          at: now,
          failures: lockOut.failures,
          until: now.add({ minutes: WINDOW_MINUTES }),
        })
        .execute(),
    )
  }
  await appendAlone(alone, 'main', {
    at: now.toString(),
    person: actor.personId,
    account: accountId,
    ...{ useCase, outcome: 'refused', why: lockOut ? 'too-many' : 'not-allowed' },
    ...{ ids: accountId ? [accountId] : [], fields: [], commitments: [], request: requestId },
  })
}
