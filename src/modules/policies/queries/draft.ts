import { type Kysely, sql } from 'kysely'
import type { Id } from '../../../words/ids.ts'
import { conflict } from '../../../platform/errors.ts'
import { stageOf, type StageRows } from '../approval.ts'
import type { PoliciesDb } from '../kit.ts'

export type Draft = StageRows & { versionId: Id; policyId: Id; number: number; previousId: Id | null }

/** The version a deed is about, locked against an approval at the same moment. */
export async function versionFor(db: Kysely<PoliciesDb>, versionId: Id): Promise<Draft | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${versionId}, 0))`.execute(db)
  const { rows } = await sql<Draft>`
    select v.id as version_id, v.policy_id, v.number, v.previous_id, w.withdrawn_at, a.effective_from
      from policies.version v
      left join policies.withdrawal w on w.school_id = v.school_id and w.version_id = v.id
      left join policies.approval a on a.school_id = v.school_id and a.version_id = v.id
     where v.id = ${versionId}`.execute(db)
  return rows[0]
}

/** Only a draft is prepared: an approved version is never changed, and a withdrawn one is over. */
export function refuseUnlessDraft(version: Draft): void {
  const stage = stageOf(version)
  if (stage === 'approved')
    throw conflict(`Version ${version.number} is approved and is never changed. Bring a new version instead`)
  if (stage === 'withdrawn')
    throw conflict(`Version ${version.number} was withdrawn. Bring it again to work on it`)
}
