import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/**
 * The newest hash of the log of concerns. Without its number: that would tell whoever is kept from a record that
 * somebody wrote.
 */
export const chainRoot = query({
  name: 'concerns.chain-root',
  chain: 'concerns',
  input: z.object({}),
  may: may.takeFile,
  async read(db) {
    const { rows } = await sql<{ root: string }>`
      select encode(hash, 'hex') as root from platform.chain_head where chain = 'concerns'`.execute(db)
    return rows[0]
  },
})
