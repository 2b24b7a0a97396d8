import { type House, INSTALLATION, operator } from '../../../platform/call.ts'
import { newId } from '../../../words/ids.ts'
import { beforeAnybody } from '../queries/before-anybody.ts'
import { hashToken, newToken } from '../token.ts'

const DAYS = 7

/** The way to the first school, for the operator to open: only while there is none. It replaces the one before. */
export function firstRunLink(house: House, now: Temporal.Instant): Promise<string | undefined> {
  const call = { house, school: INSTALLATION, actor: operator, now, requestId: newId() }
  return beforeAnybody(call, async db => {
    const schools = await db
      .selectFrom('platform.school')
      .select('id')
      .where('practice', '=', false)
      .limit(1)
      .execute()
    if (schools.length) return undefined
    await db
      .updateTable('access.link')
      .set({ replacedAt: now })
      .where('purpose', '=', 'first-run')
      .where('usedAt', 'is', null)
      .where('replacedAt', 'is', null)
      .execute()
    const token = newToken()
    await db
      .insertInto('access.link')
      .values({
        ...{ id: newId(), purpose: 'first-run', tokenHash: hashToken(token), createdAt: now },
        ...{ expiresAt: now.add({ hours: 24 * DAYS }), schoolId: null, personId: null, accountId: null },
        ...{ email: null, usedAt: null, replacedAt: null },
      })
      .execute()
    return token
  })
}
