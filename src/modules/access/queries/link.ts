import { type Kysely, sql } from 'kysely'
import { conflict, notFound } from '../../../platform/errors.ts'
import type { AccessDb, LinkRow, Purpose } from '../tables.ts'
import { hashToken } from '../token.ts'

type Wanted = { purpose: Purpose; token: string; now: Temporal.Instant }

/** A link that can still be used, as `link`. */
export const usableLink = (db: Kysely<AccessDb>, { purpose, token, now }: Wanted) =>
  db
    .selectFrom('access.link as link')
    .where('link.tokenHash', '=', hashToken(token))
    .where('link.purpose', '=', purpose)
    .where('link.usedAt', 'is', null)
    .where('link.replacedAt', 'is', null)
    .where('link.expiresAt', '>', now)

/** Opening it changes nothing. */
export const linkOf = (db: Kysely<AccessDb>, wanted: Wanted): Promise<LinkRow | undefined> =>
  usableLink(db, wanted).selectAll('link').executeTakeFirst()

/** Uses it up, once: of two at the same moment the second is too late. */
export async function useUp(
  db: Kysely<AccessDb>,
  link: Pick<LinkRow, 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('access.link')
    .set({ usedAt: now })
    .where('id', '=', link.id)
    .where('usedAt', 'is', null)
    .where('replacedAt', 'is', null)
    .where(sql<boolean>`expires_at > ${now}`)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw conflict('This link has been used already.')
}

/** The same for a link that never was, was used, was replaced or has run out. */
export const unusable = () => notFound('This link')
