import { sql } from 'kysely'
import type { Call, School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { ProviderKind } from '../provider.ts'
import { beforeAnybody } from './before-anybody.ts'

export type OwnProvider = {
  providerId: Id
  school: School
  kind: ProviderKind
  connectedAt: Temporal.Instant | null
  lastUsedAt: Temporal.Instant | null
}

/** The providers of each school of the account that is signed in, and whether it is connected there. */
export const ownIdentities = (call: Call): Promise<OwnProvider[]> =>
  beforeAnybody(onAccounts(call), async db => {
    const rows = await db
      .selectFrom('access.signInProvider as p')
      .innerJoin('platform.school as s', 's.id', 'p.schoolId')
      .innerJoin('access.account as a', join =>
        join.on('a.id', '=', call.actor.accountId).on(sql<boolean>`p.school_id = any(a.school_ids)`),
      )
      .leftJoin('access.identity as i', join =>
        join.onRef('i.providerId', '=', 'p.id').onRef('i.accountId', '=', 'a.id').on('i.endedAt', 'is', null),
      )
      .where('p.endedAt', 'is', null)
      .orderBy('s.name')
      .orderBy('p.kind')
      .select(['p.id as providerId', 'p.kind', 'i.connectedAt', 'i.lastUsedAt'])
      .select(['s.id', 's.slug', 's.name', 's.practice'])
      .execute()
    return rows.map(({ id, slug, name, practice, ...own }) => ({
      ...own,
      school: { id, slug, name, practice },
    }))
  })
