import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import type { Given } from '../parameters.ts'
import { may } from '../permissions.ts'

export type EvidenceAsked = {
  versionId: Id
  clauseId: Id
  bindingId: Id
  reference: string
  control: string
  given: Given
  audience: string
  system: string
  systemTitle: string
}

/** What the approved versions of a policy ask of other systems. One statement. */
export const evidenceAsked = query({
  name: 'policies.evidence-asked',
  input: z.object({ policyId: z.uuid() }),
  may: may.read,
  async read(db, { policyId }): Promise<EvidenceAsked[]> {
    const { rows } = await sql<EvidenceAsked>`
      select b.version_id, c.clause_id, b.id as binding_id, c.reference, b.control, b.parameters as given,
             b.audience, b.system, s.title as system_title
        from policies.binding b
        join policies.version v on v.school_id = b.school_id and v.id = b.version_id
        join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
        join policies.system s on s.school_id = b.school_id and s.name = b.system
        join policies.clause_in_version c
          on c.school_id = b.school_id and c.version_id = b.version_id and c.n = b.clause_n
       where v.policy_id = ${policyId} and b.system <> 'watchword' and b.ended_at is null
       order by v.number desc, c.n, b.id`.execute(db)
    return rows
  },
})
