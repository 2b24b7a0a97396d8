import { z } from 'zod'
import { type Only } from '../../../platform/audit/export-file.ts'
import type { Call } from '../../../platform/call.ts'
import { inUnit } from '../../../platform/unit.ts'
import { CHAIN, entriesAfter } from '../entries.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** How far the export goes: what is written while it is read is not in it. That somebody took it is logged. */
export const recordToTake = query({
  name: 'record.record-to-take',
  input: z.object({}),
  may: may.takeEntries,
  logged: true,
  async read(db) {
    const last = await db
      .selectFrom('platform.auditEntry')
      .select(({ fn }) => fn.max('n').as('n'))
      .where('chain', '=', CHAIN)
      .executeTakeFirst()
    return { upTo: last?.n ?? 0 }
  },
})

const page = query({
  name: 'record.page-of-record',
  input: z.object({ after: z.number(), upTo: z.number() }),
  may: may.takeEntries,
  read: (db, { after, upTo }) => entriesAfter(db, after, upTo),
})

/** The school's main chain as `export-log` writes it, a page at a time, each in a transaction of its own. */
export async function* recordLines({ unit: _, ...call }: Call, upTo: number): AsyncGenerator<string> {
  const only: Only = { school: call.school.slug, chains: [CHAIN] }
  yield `${JSON.stringify({ only })}\n${JSON.stringify({ school: call.school.slug, chain: CHAIN })}\n`
  for (let after = 0; after < upTo;) {
    const lines = await inUnit(call, joined => page(joined, { after, upTo }))
    for (const { n, at, body, hash } of lines) yield `${JSON.stringify({ n, at, body, hash })}\n`
    const last = lines.at(-1)
    if (!last) return
    after = last.n
  }
}
