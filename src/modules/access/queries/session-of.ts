import { type Kysely, sql } from 'kysely'
import { hasSecondFactor } from './has-second-factor.ts'
import { hashToken } from '../token.ts'
import type { AccessDb, AccountRow, SessionRow } from '../tables.ts'

/** A session and the account that it belongs to. */
export type HeldSession = Omit<
  SessionRow,
  'id' | 'tokenHash' | 'network' | 'provenAt' | 'device' | 'isNewDevice'
> &
  Omit<AccountRow, 'id' | 'createdAt' | 'closedAt' | 'lockedAt' | 'changeDueAt'> & {
    sessionId: SessionRow['id']
    /** Of somebody made up: an account is joined to practice schools or to real ones, never to both. */
    isPractice: boolean
    /** An authenticator app or a passkey. */
    hasSecondFactor: boolean
  }

/** Whatever its state: whoever asks must look whether it is over or locked. */
export const sessionOf = (db: Kysely<AccessDb>, token: string): Promise<HeldSession | undefined> =>
  db
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', 'a.id', 's.accountId')
    .where('s.tokenHash', '=', hashToken(token))
    .where('a.closedAt', 'is', null)
    .select([
      's.id as sessionId',
      's.accountId',
      's.agent',
      's.createdAt',
      's.lastSeenAt',
      's.expiresAt',
      's.lockedAt',
      's.endedAt',
      's.secondFactorAt',
      's.secondFactorFor',
      's.idleLimits',
      's.totpNextSealed',
      's.totpNextAt',
      'a.email',
      'a.passwordHash',
      'a.passwordSetAt',
      'a.passwordMinimum',
      'a.totpSealed',
      'a.totpSetAt',
      'a.totpLastStep',
      'a.schoolIds',
    ])
    .select(
      sql<boolean>`exists (select from platform.school p where p.id = any(a.school_ids) and p.practice)`.as(
        'isPractice',
      ),
    )
    .select(hasSecondFactor.as('hasSecondFactor'))
    .executeTakeFirst()
