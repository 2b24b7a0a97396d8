import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { isDutyOrReader, may } from '../permissions.ts'
import { isReaderSql } from './concern.ts'
import type { ConcernHead } from './concern-head.ts'
import { policiesSql, type PolicyStanding } from './elsewhere.ts'
import { type Followed, followedIn, type FoundProcedures, proceduresSql } from './procedures.ts'

export type OneRun = ConcernHead &
  Followed & {
    children: readonly { id: Id; name: string }[]
    reportedAt: Temporal.Instant
    /** What else the record follows. */
    others: readonly Followed[]
    policies: readonly PolicyStanding[]
  }

/** One procedure as it is followed on a record, and where it stands. Each reading is logged. */
export const procedureRun = query({
  name: 'concerns.procedure-run',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), runId: z.uuid() }),
  may: may.see,
  logged: true,
  async read(db, { concernId, runId }, { actor, now }): Promise<OneRun | undefined> {
    const { rows } = await sql<ConcernHead & { found: FoundProcedures; policies: readonly PolicyStanding[] }>`
      select c.id as concern_id, c.reference, ${isReaderSql(actor.personId, now)} as is_reader,
             ${policiesSql(now)} as policies, ${proceduresSql} as found
        from concerns.concern c where c.id = ${concernId}`.execute(db)
    const [row] = rows
    if (!row || !isDutyOrReader(actor, row)) return undefined
    const { found, ...head } = row
    const all = followedIn(found)
    const followed = all.find(({ run }) => run.runId === runId)
    return (
      followed && {
        ...head,
        ...followed,
        others: all.filter(one => one !== followed),
        children: found.children,
        reportedAt: Temporal.Instant.from(found.reportedAt),
      }
    )
  },
})
