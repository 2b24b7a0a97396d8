import { z } from 'zod'
import { keyedHash } from '../../../platform/seal.ts'
import { query } from '../kit.ts'
import { WRONG_LINKS_MINUTES } from '../link.ts'
import { may } from '../permissions.ts'

/** Under what name wrong links are counted: an address of the network is not to be read from the table. */
export const addressKey = (address: string): Uint8Array => keyedHash('agreements-link', address)

/** How many wrong links came from a network address in the last minutes. */
export const wrongLinks = query({
  name: 'agreements.wrong-links',
  input: z.object({ address: z.string() }),
  may: may.useLink,
  async read(db, { address }, { now }) {
    const found = await db
      .selectFrom('agreements.linkTry')
      .select('count')
      .where('key', '=', addressKey(address))
      .where('startedAt', '>', now.subtract({ minutes: WRONG_LINKS_MINUTES }))
      .executeTakeFirst()
    return found?.count ?? 0
  },
})
