import { sql } from 'kysely'
import type { Call } from '../call.ts'
import { inUnit } from '../unit.ts'

/** Long enough for any deed that stored bytes to have written its row. */
const OLD = { hours: 24 }

/**
 * Takes away bytes without a row, older than a day: a deed that never came to its end left them. So it does with
 * bytes whose key was destroyed. A file that was shut is seen by nobody, and its bytes stay.
 */
export async function sweepFiles(call: Call): Promise<number> {
  const before = call.now.subtract(OLD)
  const old: string[] = []
  for await (const { name, changedAt } of call.house.files.list(call.school.id))
    if (Temporal.Instant.compare(changedAt, before) < 0) old.push(name)
  if (!old.length) return 0
  const { kept, shut } = await inUnit(call, async ({ unit: { db } }) => ({
    kept: await db.selectFrom('platform.file').select('id').where('sealedKey', 'is not', null).execute(),
    shut: (await sql<{ id: string }>`select platform.shut_files() as id`.execute(db)).rows,
  }))
  const names = new Set([...kept, ...shut].map(({ id }) => `${call.school.id}/${id}`))
  const orphans = old.filter(name => !names.has(name))
  for (const name of orphans) await call.house.files.remove(name)
  return orphans.length
}
