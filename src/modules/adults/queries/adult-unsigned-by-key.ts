import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { codeKey as key } from '../../concerns/index.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

type Unsigned = { concernId: Id; name: string | null; reportedAt: Temporal.Instant }

/** As in the children’s register. Whoever is kept from it is told what they are told where there is none. */
export const adultUnsignedByKey = query({
  name: 'adults.unsigned-by-key',
  chain: 'adults',
  input: z.object({ key }),
  may: may.sayWhoWrote,
  async read(db, { key }): Promise<Unsigned[]> {
    const { rows } = await sql<Unsigned>`select * from adults.unsigned_by_key(${key})`.execute(db)
    return rows
  },
})
