import type { Call, School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import type { Provider, ProviderKind } from '../provider.ts'
import { beforeAnybody } from './before-anybody.ts'

export type OpenProvider = { id: Id; kind: ProviderKind; schoolId: Id; schoolName: string }

/** With whom somebody may sign in here, by school: read where nobody has signed in yet. */
export const openProviders = (call: Call): Promise<OpenProvider[]> =>
  beforeAnybody(onAccounts(call), db =>
    db
      .selectFrom('access.signInProvider as p')
      .innerJoin('platform.school as s', 's.id', 'p.schoolId')
      .where('p.endedAt', 'is', null)
      .orderBy('s.name')
      .orderBy('p.kind')
      .select(['p.id', 'p.kind', 'p.schoolId', 's.name as schoolName'])
      .execute(),
  )

/** One that has not ended, and whose it is. */
export const openProvider = (
  call: Call,
  id: string,
): Promise<{ provider: Provider; school: School } | undefined> =>
  beforeAnybody(onAccounts(call), async db => {
    const row = await db
      .selectFrom('access.signInProvider as p')
      .innerJoin('platform.school as s', 's.id', 'p.schoolId')
      .where('p.id', '=', id)
      .where('p.endedAt', 'is', null)
      .select(['p.id', 'p.kind', 'p.tenant', 'p.clientId', 'p.secretSealed'])
      .select(['p.schoolId', 's.slug', 's.name', 's.practice'])
      .executeTakeFirst()
    if (!row) return undefined
    const { schoolId, slug, name, practice, ...provider } = row
    return { provider, school: { id: schoolId, slug, name, practice } }
  })
