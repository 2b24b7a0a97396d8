import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

export type EvidenceRow = {
  clauseId: Id
  control: string
  key: string
  system: string
  isSo: boolean
  seenOn: Temporal.PlainDate
  says: string
  recordedAt: Temporal.Instant
  recordedBy: string | null
}

/** What people saw of other systems, for the clauses of a policy, as it was known at an instant: newest first. */
export const evidenceOf = query({
  name: 'policies.evidence-of',
  input: z.object({ policyId: z.uuid(), at: z.instanceof(Temporal.Instant), clauseId: z.uuid().optional() }),
  may: may.read,
  read: async (db, of): Promise<EvidenceRow[]> => (await evidenceList(of).rows.execute(db)).rows,
})

/** The same, not sent yet. */
export const evidenceList = ({
  policyId,
  at,
  clauseId,
}: {
  policyId: Id
  at: Temporal.Instant
  clauseId?: Id | undefined
}) => ({
  rows: sql<EvidenceRow>`
      select e.clause_id, e.control, e.key, e.system, e.is_so, e.seen_on, e.says, e.recorded_at,
             recorder.name as recorded_by
        from policies.system_evidence e
        join policies.clause c on c.school_id = e.school_id and c.id = e.clause_id
        left join people.person_card recorder on recorder.id = e.recorded_by
       where c.policy_id = ${policyId} and e.recorded_at <= ${at}
         and (${clauseId ?? null}::uuid is null or e.clause_id = ${clauseId ?? null}::uuid)
       order by e.recorded_at desc, e.id`,
  times: { seenOn: 'day', recordedAt: 'instant' } as const,
})
