import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { isOnShowTo } from './on-show.ts'
import type { VersionCard } from './version-card.ts'

export type ClauseStanding = Pick<
  VersionCard,
  | 'title'
  | 'number'
  | 'body'
  | 'bodyName'
  | 'approvedOn'
  | 'minute'
  | 'effectiveOn'
  | 'effectiveFrom'
  | 'withdrawnAt'
> & {
  versionId: Id
  reference: string
  text: string
  leadIn: string | null
  isDuty: boolean
  isForPeople: boolean
  figures: readonly { start: number; end: number }[]
}

/** A clause as it stood in each version that has it, the newest first. One statement. */
export const proofOf = query({
  name: 'policies.proof-of',
  input: z.object({ policyId: z.uuid(), clauseId: z.uuid() }),
  may: may.readVersion,
  async read(db, { policyId, clauseId }, { actor }): Promise<ClauseStanding[]> {
    const { rows } = await sql<ClauseStanding>`
      select p.title, v.id as version_id, v.number, a.body, a.body_name, a.approved_on, a.minute, a.effective_on,
             a.effective_from, w.withdrawn_at, c.reference, c.text, c.lead_in, c.is_duty, c.figures,
             f.marked_at is not null as is_for_people
        from policies.clause_in_version c
        join policies.version v on v.school_id = c.school_id and v.id = c.version_id
        join policies.policy p on p.school_id = v.school_id and p.id = v.policy_id
        left join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
        left join policies.withdrawal w on w.school_id = v.school_id and w.version_id = v.id
        left join policies.for_people f
          on f.school_id = c.school_id and f.version_id = c.version_id and f.clause_n = c.n
         and f.taken_back_at is null
       where c.clause_id = ${clauseId} and v.policy_id = ${policyId}
         and ${isOnShowTo(actor, sql`v.id`)}
       order by v.number desc`.execute(db)
    return rows
  },
})
