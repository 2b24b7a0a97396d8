import type { Call, School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { beforeAnybody } from './before-anybody.ts'
import { linkOf, unusable } from './link.ts'

export type Invitation = { school: School; personId: Id; email: string; hasAccount: boolean }

/** What an invitation is for, as whoever holds it may know. @throws not-found for any that cannot be used. */
export async function invitationOf(call: Call, token: string): Promise<Invitation> {
  const found = await beforeAnybody(onAccounts(call), async db => {
    const link = await linkOf(db, { purpose: 'invitation', token, now: call.now })
    if (!link?.schoolId || !link.personId || !link.email) return undefined
    const school = await db
      .selectFrom('platform.school')
      .select(['id', 'slug', 'name', 'practice'])
      .where('id', '=', link.schoolId)
      .executeTakeFirst()
    const accounts = await db
      .selectFrom('access.account')
      .select('id')
      .where('email', '=', link.email)
      .where('closedAt', 'is', null)
      .execute()
    return school && { school, personId: link.personId, email: link.email, hasAccount: accounts.length > 0 }
  })
  if (!found) throw unusable()
  return found
}
