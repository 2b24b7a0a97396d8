import { z } from 'zod'
import type { Id } from '../../../words/ids.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import type { ProviderKind } from '../provider.ts'

export type ProviderHere = {
  id: Id
  kind: ProviderKind
  tenant: string
  addedAt: Temporal.Instant
  addedBy: string
  endedAt: Temporal.Instant | null
}

/** With whom people of this school sign in, and did. */
export const providersHere = query({
  name: 'access.providers-here',
  input: z.object({}),
  may: may.keepProviders,
  read: (db): Promise<ProviderHere[]> =>
    db
      .selectFrom('access.signInProvider as p')
      .innerJoin('people.personCard as c', join =>
        join.onRef('c.schoolId', '=', 'p.schoolId').onRef('c.id', '=', 'p.addedBy'),
      )
      .select(['p.id', 'p.kind', 'p.tenant', 'p.addedAt', 'c.name as addedBy', 'p.endedAt'])
      .orderBy('p.addedAt', 'desc')
      .limit(100)
      .execute(),
})
