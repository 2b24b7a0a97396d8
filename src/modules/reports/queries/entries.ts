import { sql } from 'kysely'
import { z } from 'zod'
import type { Call } from '../../../platform/call.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { procedureKnown } from '../controls/procedure-known.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { FOR_WHOM, type ForWhom, startingEntry } from '../starting-words.ts'

/** What to do about one kind of thing, as one audience reads it where it begins to report. */
export type ToDo = {
  /** As the policy calls it. */
  procedure: string
  forWhom: ForWhom
  title: string
  words: string
  /** When somebody who leads confirmed them as the school's own; nothing, where ours stand until then. */
  confirmedAt: Temporal.Instant | undefined
}

/** What the policy has said to staff, pupils and parents alike, by the name that it gives it. */
export async function proceduresTold(call: Call): Promise<string[]> {
  const told = (await allInForce(call, procedureKnown)).filter(
    ({ parameters }) => parameters.stands === 'to-each',
  )
  return [...new Set(told.map(({ parameters }) => parameters.procedure))].toSorted((a, b) =>
    a.localeCompare(b),
  )
}

/** Every entry of those audiences: the school's own words, or ours until it has some. No names: whoever comes reads it. */
export const entries = query({
  name: 'reports.entries',
  input: z.object({ forWhom: z.array(z.enum(FOR_WHOM)).default([...FOR_WHOM]) }),
  may: may.readEntries,
  async read(db, { forWhom }, call): Promise<ToDo[]> {
    const told = await proceduresTold(call)
    if (!told.length) return []
    const { rows } = await sql<{
      name: string
      forWhom: ForWhom
      words: string
      writtenAt: Temporal.Instant
    }>`
      select distinct on (name, for_whom) name, for_whom, words, written_at from reports.procedure
       where name = any(${told}::text[]) and for_whom = any(${forWhom}::text[])
       order by name, for_whom, written_at desc`.execute(db)
    return told.flatMap(procedure =>
      forWhom.map(one => {
        const own = rows.find(row => row.name === procedure && row.forWhom === one)
        const { title, words } = startingEntry(procedure, one)
        return { procedure, forWhom: one, title, words: own?.words ?? words, confirmedAt: own?.writtenAt }
      }),
    )
  },
})
