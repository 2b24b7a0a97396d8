import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query, type TransfersDb } from '../kit.ts'
import { may } from '../permissions.ts'

type Bundle = {
  bundleId: Id
  transferId: Id
  reference: string
  toSchool: string
  entries: number
  madeAt: Temporal.Instant
  receivedAt: Temporal.Instant | null
}

export const bundleBySecret = (db: Kysely<TransfersDb>, secret: string): Promise<Bundle | undefined> =>
  db
    .selectFrom('transfers.bundle as b')
    .innerJoin('transfers.transfer as t', 't.id', 'b.transferId')
    .leftJoin('transfers.receipt as r', 'r.bundleId', 'b.id')
    .select([
      'b.id as bundleId',
      'b.transferId',
      't.reference',
      't.toSchool',
      'b.entries',
      'b.madeAt',
      'r.receivedAt',
    ])
    .where('b.receiptSha256', '=', hash('sha256', secret, 'buffer'))
    .executeTakeFirst()

/** Of which file somebody holds the secret: never whose. As a list of one, or of none: no try stands in the school’s log. */
export const bySecret = query({
  name: 'transfers.by-secret',
  chain: 'concerns',
  input: z.object({ secret: z.string() }),
  may: may.confirm,
  async read(db, { secret }): Promise<Bundle[]> {
    const found = await bundleBySecret(db, secret)
    return found ? [found] : []
  },
})
