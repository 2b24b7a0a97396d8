import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import type { Body } from '../approval.ts'
import type { PoliciesDb } from '../kit.ts'
import type { Party } from '../parties.ts'

export type PolicyInForce = {
  policyId: Id
  versionId: Id
  approvedOn: Temporal.PlainDate
  nextReviewOn: Temporal.PlainDate
  body: Body
  /** Whether somebody recorded it in the governors' place, and whether a governor has since confirmed it. */
  isInstead: boolean
  isConfirmed: boolean
  voices: readonly { party: Party }[]
}

/** Of each policy the version that stands at an instant. One statement; for evidence, which asks no permission. */
export async function policiesInForce(
  db: Kysely<PoliciesDb>,
  at: Temporal.Instant,
): Promise<PolicyInForce[]> {
  const { rows } = await sql<PolicyInForce>`
    select distinct on (v.policy_id) v.policy_id, v.id as version_id, a.approved_on, a.next_review_on, a.body,
           a.instead_because is not null as is_instead,
           exists (select from policies.approval_confirmed y
                    where y.school_id = a.school_id and y.version_id = a.version_id) as is_confirmed,
           coalesce((select json_agg(json_build_object('party', o.party)) from policies.voice o
                      where o.school_id = a.school_id and o.version_id = a.version_id), '[]') as voices
      from policies.approval a join policies.version v on v.school_id = a.school_id and v.id = a.version_id
     where a.effective_from <= ${at}
     order by v.policy_id, v.number desc`.execute(db)
  return rows
}
