import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { hashToken } from '../token.ts'
import { linkOf, useUp } from '../queries/link.ts'
import { forgetPendingSecrets } from './forget-pending-secrets.ts'
import { endingAt } from '../session.ts'

/**
 * A new password, already checked and hashed: by a link that was sent, or by whoever is signed in and has just
 * shown the old one. Every other session ends: whoever knew the old password is out.
 */
export const setPassword = command({
  name: 'access.set-password',
  input: z.object({
    accountId: z.uuid(),
    passwordHash: z.string().startsWith('$argon2id$'),
    passwordMinimum: z.int(),
    linkToken: z.string().optional(),
    keptToken: z.string().optional(),
  }),
  may: may.useOwnSession,
  async load(db, { accountId, linkToken }, { actor, now }) {
    const link = linkToken
      ? await linkOf(db, { purpose: 'password-reset', token: linkToken, now })
      : undefined
    const isByLink = link?.accountId === accountId
    if (!isByLink && actor.accountId !== accountId) return undefined
    const { lockedAt, changeDueAt } = await db
      .selectFrom('access.account')
      .select(['lockedAt', 'changeDueAt'])
      .where('id', '=', accountId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    // What was locked, while somebody changed its password from within, opens only by a link.
    if ((lockedAt || changeDueAt) && !isByLink) return undefined
    return { accountId, link, isByLink }
  },
  async run({ db, now, touched }, { passwordHash, passwordMinimum, keptToken }, { accountId, link }) {
    if (link) await useUp(db, link, now)
    await db
      .updateTable('access.account')
      .set({ passwordHash, passwordMinimum, passwordSetAt: now, lockedAt: null, changeDueAt: null })
      .where('id', '=', accountId)
      .execute()
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('accountId', '=', accountId)
      .where('endedAt', 'is', null)
      .$if(keptToken !== undefined, others => others.where('tokenHash', '<>', hashToken(keptToken ?? '')))
      .execute()
    await forgetPendingSecrets(db, accountId)
    touched(accountId, ...(link ? [link.id] : []))
  },
})
