import { sql } from 'kysely'

/** An authenticator app, or a passkey: of the account that a query calls `a`. */
export const hasSecondFactor = sql<boolean>`(a.totp_sealed is not null or exists (
  select from access.passkey k where k.account_id = a.id and k.removed_at is null))`
