import { type Kysely, sql } from 'kysely'
import type { AnyControl } from '../../../platform/controls/control.ts'
import type { Id } from '../../../words/ids.ts'
import type { PoliciesDb } from '../kit.ts'
import { type Asked, askedOf, type Bound, settingId, WATCHWORD } from '../settings.ts'

/** A row of `standingList`. */
export type Near = Bound & { governingBindingId: Id | null }

/**
 * What a version asks for, beside what every other approved policy asks for: what it adds to, and what it
 * disagrees with; and its clauses about other systems. One statement.
 */
export async function standing(
  db: Kysely<PoliciesDb>,
  controls: readonly AnyControl[],
  { versionId, policyId }: { versionId: Id; policyId: Id },
): Promise<{ asked: Asked[]; elsewhere: Bound[] }> {
  const { rows } = await standingList({ versionId, policyId }).rows.execute(db)
  return standingOf(rows, controls, versionId)
}

/** The same, not sent yet. */
export const standingList = ({ versionId, policyId }: { versionId: Id; policyId: Id }) => ({
  rows: sql<Near>`
    select b.id as binding_id, b.version_id, v.policy_id, p.title as policy_title, c.clause_id, c.n as clause_n,
           c.reference, c.text as words, b.control, b.key, b.audience, b.system, b.parameters as given,
           r.governing_binding_id
      from policies.binding b
      join policies.version v on v.school_id = b.school_id and v.id = b.version_id
      join policies.policy p on p.school_id = v.school_id and p.id = v.policy_id
      join policies.clause_in_version c
        on c.school_id = b.school_id and c.version_id = b.version_id and c.n = b.clause_n
      left join policies.ruling r
        on r.school_id = b.school_id and r.version_id = ${versionId} and r.control = b.control and r.key = b.key
       and r.audience = b.audience and r.replaced_at is null
     where b.ended_at is null
       and (b.version_id = ${versionId} or b.version_id in (
         select distinct on (o.policy_id) o.id
           from policies.approval a join policies.version o on o.school_id = a.school_id and o.id = a.version_id
          where o.policy_id <> ${policyId}
          order by o.policy_id, o.number desc))
     order by b.version_id = ${versionId} desc, v.number, c.n, b.bound_at, b.id`,
  times: {},
})

export function standingOf(
  rows: readonly Near[],
  controls: readonly AnyControl[],
  versionId: Id,
): { asked: Asked[]; elsewhere: Bound[] } {
  const own = new Set(rows.filter(bound => bound.versionId === versionId).map(settingId))
  const rulings = rows.flatMap(row =>
    row.governingBindingId ? [{ ...row, governingBindingId: row.governingBindingId }] : [],
  )
  return {
    asked: askedOf(rows, controls, rulings).filter(one => own.has(settingId(one))),
    elsewhere: rows.filter(bound => bound.versionId === versionId && bound.system !== WATCHWORD),
  }
}
