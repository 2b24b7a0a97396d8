import { sql } from 'kysely'
import type { Call } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { hashToken } from '../token.ts'
import { beforeAnybody } from './before-anybody.ts'

/** By what whoever holds this session can show that it is they. */
export const ownFactors = (call: Call, token: string) =>
  beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.session as s')
      .innerJoin('access.account as a', 'a.id', 's.accountId')
      .where('s.tokenHash', '=', hashToken(token))
      .where('a.closedAt', 'is', null)
      .select([
        's.id as sessionId',
        sql<boolean>`a.totp_sealed is not null`.as('hasApp'),
        sql<boolean>`exists (select from access.passkey k where k.account_id = a.id
                              and k.removed_at is null and k.refused_at is null)`.as('hasPasskey'),
      ])
      .executeTakeFirst(),
  )
