import { Client } from 'pg'
import { hashToken, newToken } from '../src/modules/access/token.ts'
import { asOwner } from '../src/platform/db/addresses.ts'
import { newId } from '../src/words/ids.ts'
import type { Walked } from '../test/signed-in.ts'

/** As many more open sessions of whoever this token signed in. */
export async function sessionsLike(
  { addresses }: Walked,
  token: string,
  now: Temporal.Instant,
  many: number,
) {
  const client = new Client(asOwner(addresses.keeper))
  await client.connect()
  const tokens = Array.from({ length: many }, newToken)
  for (const fresh of tokens)
    await client.query(
      `insert into access.session (id, account_id, token_hash, agent, created_at, last_seen_at, expires_at,
         second_factor_at, second_factor_for, idle_limits)
       select $1, account_id, $2, agent, $3, $3, $4, $3, second_factor_for, idle_limits
         from access.session where token_hash = $5`,
      [newId(), hashToken(fresh), now, now.add({ hours: 12 }), hashToken(token)],
    )
  await client.end()
  return tokens
}
