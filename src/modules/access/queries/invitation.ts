import type { Call, School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import type { Id } from '../../../words/ids.ts'
import { isAddressOf } from './address-of.ts'
import { beforeAnybody } from './before-anybody.ts'
import { linkOf, unusable } from './link.ts'

export type Invitation = { school: School; personId: Id; email: string }

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
    return school && { school, personId: link.personId, email: link.email }
  })
  const { unit: _, ...asking } = call
  if (!found || !(await isAddressOf({ ...asking, school: found.school }, found))) throw unusable()
  return found
}
