import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { firstName } from '../agreement.ts'
import { query } from '../kit.ts'
import { hashToken } from '../link.ts'
import { may } from '../permissions.ts'

export type LinkHolder = { linkId: Id; parentId: Id; parentFirstName: string }

/**
 * Whose link it is, as a list of one. Signing uses a link up for signing; until it runs out or is replaced, its holder
 * still answers by it what a room above asks.
 */
export const linkHolder = query({
  name: 'agreements.link-holder',
  input: z.object({ token: z.string().max(100) }),
  may: may.useLink,
  async read(db, { token }, { now }): Promise<LinkHolder[]> {
    const rows = await db
      .selectFrom('agreements.link as l')
      .innerJoin('people.personCard as p', 'p.id', 'l.parentId')
      .select(['l.id as linkId', 'l.parentId', 'p.name'])
      .where('l.tokenHash', '=', hashToken(token))
      .where('l.replacedAt', 'is', null)
      .where('l.expiresAt', '>', now)
      .execute()
    return rows.map(({ name, ...row }) => ({ ...row, parentFirstName: firstName(name) }))
  },
})
