import { z } from 'zod'
import { CHAIN } from '../entries.ts'
import { query } from '../kit.ts'
import { PERMISSION_DEEDS } from '../permission-deeds.ts'
import { may } from '../permissions.ts'

export const SHOWN = 25

/** What of the log is shown, where not all of it. */
export const ONLY = ['permissions', 'refused'] as const
export type Only = (typeof ONLY)[number]

/** What an entry says besides its columns. */
const body = z.object({ why: z.string().optional(), rule: z.string().optional() })

/**
 * The newest entries before a number, or those among them by which somebody may do something else, or was refused. Every entry of this chain is the reader's to see, so
 * its own number is the number of the row; a reader who saw fewer would be given a count of what they see.
 */
export const entriesShown = query({
  name: 'record.entries-shown',
  input: z.object({
    before: z.coerce.number().int().positive().optional().catch(undefined),
    only: z.enum(ONLY).optional().catch(undefined),
  }),
  may: may.see,
  async read(db, { before, only }) {
    let rows = db
      .selectFrom('platform.auditEntry as e')
      .leftJoin('people.personCard as p', 'p.id', 'e.personId')
      .select(['e.n', 'e.at', 'e.useCase', 'e.outcome', 'e.body', 'e.personId', 'p.name'])
      .where('e.chain', '=', CHAIN)
      .orderBy('e.n', 'desc')
      .limit(SHOWN)
    if (before !== undefined) rows = rows.where('e.n', '<', before)
    if (only === 'refused') rows = rows.where('e.outcome', '=', only)
    if (only === 'permissions')
      rows = rows.where(({ or, eb }) =>
        or([eb('e.outcome', '=', 'refused'), eb('e.useCase', 'in', [...PERMISSION_DEEDS])]),
      )
    return (await rows.execute()).map(({ body: said, ...row }) => {
      const read = body.safeParse(JSON.parse(said))
      return { ...row, why: read.data?.why, rule: read.data?.rule }
    })
  },
})
export type EntryShown = Awaited<ReturnType<typeof entriesShown>>[number]
