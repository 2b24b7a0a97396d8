import { type Call, type House, INSTALLATION, operator, type School } from '../../../platform/call.ts'
import { onAccounts } from '../../../platform/unit.ts'
import { newId } from '../../../words/ids.ts'
import { beforeAnybody } from './before-anybody.ts'
import { unusable, usableLink } from './link.ts'

const SCHOOL = ['id', 'slug', 'name', 'practice'] as const

/** The practice schools here, the newest first; one that was left half made is not whole. */
export const practiceSchools = (
  house: House,
  now: Temporal.Instant,
): Promise<(School & { isWhole: boolean })[]> =>
  beforeAnybody({ house, school: INSTALLATION, actor: operator, now, requestId: newId() }, async db => {
    const rows = await db
      .selectFrom('platform.school')
      .select([...SCHOOL, 'practiceWholeAt'])
      .where('practice', '=', true)
      .orderBy('practiceWholeAt', order => order.desc().nullsLast())
      .execute()
    return rows.map(({ practiceWholeAt, ...school }) => ({ ...school, isWhole: practiceWholeAt !== null }))
  })

/** Into which practice school a link leads. @throws not-found for any that cannot be used. */
export async function practiceOfLink(call: Call, token: string): Promise<School> {
  const school = await beforeAnybody(onAccounts(call), db =>
    usableLink(db, { purpose: 'practice', token, now: call.now })
      .innerJoin('platform.school as s', 's.id', 'link.schoolId')
      .where('s.practice', '=', true)
      .select(['s.id', 's.slug', 's.name', 's.practice'])
      .executeTakeFirst(),
  )
  if (!school) throw unusable()
  return school
}
