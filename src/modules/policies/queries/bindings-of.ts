import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { type PoliciesDb, query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { Bound } from '../settings.ts'

export type BoundRow = Bound & {
  boundBy: string | null
  boundById: Id | null
  boundAt: Temporal.Instant
  suggestionId: Id | null
}

/** What the clauses of these versions are bound to. One statement, however many. */
export async function bindingsIn(db: Kysely<PoliciesDb>, versionIds: readonly Id[]): Promise<BoundRow[]> {
  if (!versionIds.length) return []
  return (await bindingsList(versionIds).rows.execute(db)).rows
}

/** The same, not sent yet. */
export const bindingsList = (versionIds: readonly Id[]) => ({
  rows: sql<BoundRow>`
    select b.id as binding_id, b.version_id, v.policy_id, p.title as policy_title, c.clause_id, c.n as clause_n,
           c.reference, c.text as words, b.control, b.key, b.audience, b.system, b.parameters as given,
           b.bound_at, b.bound_by as bound_by_id, b.suggestion_id, binder.name as bound_by
      from policies.binding b
      join policies.version v on v.school_id = b.school_id and v.id = b.version_id
      join policies.policy p on p.school_id = v.school_id and p.id = v.policy_id
      join policies.clause_in_version c
        on c.school_id = b.school_id and c.version_id = b.version_id and c.n = b.clause_n
      left join people.person_card binder on binder.id = b.bound_by
     where b.version_id = any(${versionIds}) and b.ended_at is null
     order by v.number, c.n, b.bound_at, b.id`,
  times: { boundAt: 'instant' } as const,
})

export const bindingsOf = query({
  name: 'policies.bindings-of',
  input: z.object({ versionId: z.uuid() }),
  may: may.readDraft,
  read: (db, { versionId }) => bindingsIn(db, [versionId]),
})
