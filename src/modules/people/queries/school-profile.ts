import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { schoolYearOf } from '../school-day.ts'

/** What the school says of itself, its terms, and what today is. */
export const schoolProfile = query({
  name: 'people.school-profile',
  input: z.object({}),
  may: may.seeSchool,
  async read(db, _input, { now, school }) {
    const today = dayOf(now)
    const profile = await db
      .selectFrom('people.schoolProfile')
      .select(['street', 'locality', 'town', 'postcode', 'localAuthority', 'phase'])
      .where('replacedAt', 'is', null)
      .executeTakeFirst()
    if (!profile) return undefined
    const terms = await db
      .selectFrom('people.term')
      .select(['id', 'year', 'name', 'startsOn', 'endsOn', 'halfTermStartsOn', 'halfTermEndsOn'])
      .where('replacedAt', 'is', null)
      .orderBy('startsOn')
      .execute()
    const days = await db
      .selectFrom('people.schoolDay')
      .select(['day', 'kind'])
      .where('replacedAt', 'is', null)
      .where(({ or, eb }) => or([eb('kind', '=', 'inset'), eb('day', '=', today)]))
      .orderBy('day')
      .execute()
    return {
      school,
      ...profile,
      terms,
      insetDays: days.filter(({ kind }) => kind === 'inset').map(({ day }) => day),
      today: days.find(({ day }) => day.equals(today))?.kind,
      year: schoolYearOf(today),
    }
  },
})
