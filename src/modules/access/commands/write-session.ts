import type { Kysely } from 'kysely'
import { keyedHash } from '../../../platform/seal.ts'
import { type Id, newId } from '../../../words/ids.ts'
import { sayAgent } from '../account.ts'
import { endingAt, LONGEST_HOURS } from '../session.ts'
import type { AccessDb, IdleLimits } from '../tables.ts'
import { hashToken, newToken } from '../token.ts'

type Opening = {
  accountId: Id
  agent: string
  /** From where: kept as a keyed hash. */
  address?: string | undefined
  /** Which browser it is: kept as a keyed hash. */
  device?: string | undefined
  /** A browser's old session ends: its token may have been planted there by somebody else. */
  oldToken?: string | undefined
  secondFactorAt: Temporal.Instant | null
  secondFactorFor: readonly Id[]
  idleLimits: IdleLimits
  /** It may have to end before the working day does. */
  until?: Temporal.Instant | null
}

/** The row of a session that begins. Each command checks its own permission. @returns the token for the browser. */
export async function writeSession(
  db: Kysely<AccessDb>,
  now: Temporal.Instant,
  { agent, address, device: carried, oldToken, idleLimits, until, ...opening }: Opening,
): Promise<{ sessionId: Id; token: string; isNewDevice: boolean }> {
  if (oldToken) {
    const old = db.updateTable('access.session').set(endingAt(now)).where('endedAt', 'is', null)
    await old.where('tokenHash', '=', hashToken(oldToken)).execute()
  }
  const network = address === undefined ? null : Buffer.from(keyedHash('network', address))
  const device = carried === undefined ? null : Buffer.from(keyedHash('device', carried))
  const isNewDevice = device !== null && (await isNew(db, opening.accountId, { device, network }))
  const [sessionId, token] = [newId(), newToken()]
  const longest = now.add({ hours: LONGEST_HOURS })
  const expiresAt = until && Temporal.Instant.compare(until, longest) < 0 ? until : longest
  await db
    .insertInto('access.session')
    .values({
      ...{ ...opening, id: sessionId, tokenHash: hashToken(token), agent: sayAgent(agent) },
      ...{ network, device, isNewDevice, provenAt: null },
      ...{ createdAt: now, lastSeenAt: now, expiresAt },
      ...{ lockedAt: null, endedAt: null, totpNextSealed: null, totpNextAt: null },
      idleLimits: JSON.stringify(idleLimits) as never,
    })
    .execute()
  return { sessionId, token, isNewDevice }
}

/**
 * Neither this browser nor this network signed in with the account while sessions are kept. A school's machines may
 * forget what they carry each night, so a known network is enough; and before the first there is nothing to compare.
 */
async function isNew(
  db: Kysely<AccessDb>,
  accountId: Id,
  { device, network }: { device: Uint8Array; network: Uint8Array | null },
): Promise<boolean> {
  const { before, known } = await db
    .selectFrom('access.session')
    .where('accountId', '=', accountId)
    .where('device', 'is not', null)
    .select(({ fn, or, eb }) => [
      fn.countAll<number>().as('before'),
      fn
        .countAll<number>()
        .filterWhere(or([eb('device', '=', device), ...(network ? [eb('network', '=', network)] : [])]))
        .as('known'),
    ])
    .executeTakeFirstOrThrow()
  return before > 0 && known === 0
}
