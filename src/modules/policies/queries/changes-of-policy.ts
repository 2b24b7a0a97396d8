import { sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import type { Body } from '../approval.ts'
import { query } from '../kit.ts'
import type { Given } from '../parameters.ts'
import { may } from '../permissions.ts'

export type ChangeRow = {
  versionId: Id
  number: number
  body: Body
  bodyName: string | null
  approvedOn: Temporal.PlainDate
  minute: string
  effectiveOn: Temporal.PlainDate
  recordedAt: Temporal.Instant
  recordedBy: string | null
  insteadBecause: string | null
  confirmedBy: string | null
  /** null where an approval changed no setting. */
  control: string | null
  audience: string
  before: Given | null
  after: Given | null
  clauseId: Id | null
  reference: string | null
}

/** What each approval of a policy changed, the newest first. One statement. */
export const changesOfPolicy = query({
  name: 'policies.changes-of-policy',
  input: z.object({ policyId: z.uuid() }),
  may: may.read,
  async read(db, { policyId }): Promise<ChangeRow[]> {
    const { rows } = await sql<ChangeRow>`
      select v.id as version_id, v.number, a.body, a.body_name, a.approved_on, a.minute, a.effective_on, a.recorded_at,
             recorder.name as recorded_by, a.instead_because,
             confirmer.name as confirmed_by, x.control, coalesce(x.audience, '') as audience, x.before, x.after,
             x.clause_id, c.reference
        from policies.approval a
        join policies.version v on v.school_id = a.school_id and v.id = a.version_id
        left join policies.change x on x.school_id = a.school_id and x.version_id = a.version_id
        left join policies.clause_in_version c
          on c.school_id = x.school_id and c.version_id = x.version_id and c.clause_id = x.clause_id
        left join people.person_card recorder on recorder.id = a.recorded_by
        left join policies.approval_confirmed y on y.school_id = a.school_id and y.version_id = a.version_id
        left join people.person_card confirmer on confirmer.id = y.confirmed_by
       where v.policy_id = ${policyId}
       order by v.number desc, x.n`.execute(db)
    return rows
  },
})
