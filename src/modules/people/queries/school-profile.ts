import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { schoolYearOf, USUAL_HOURS } from '../school-day.ts'

/** What the school says of itself, its terms, and what today is. */
export const schoolProfile = query({
  name: 'people.school-profile',
  input: z.object({}),
  may: may.seeSchool,
  async read(db, _input, { now, school }) {
    const today = dayOf(now)
    const profile = await db
      .selectFrom('people.schoolProfile as p')
      .leftJoin('people.schoolHours as h', join =>
        join.onRef('h.schoolId', '=', 'p.schoolId').on('h.replacedAt', 'is', null),
      )
      .select(['p.street', 'p.locality', 'p.town', 'p.postcode', 'p.localAuthority', 'p.phase'])
      .select(['h.opens', 'h.goesHome'])
      .where('p.replacedAt', 'is', null)
      .executeTakeFirst()
    if (!profile) return undefined
    const { opens, goesHome, ...says } = profile
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
      ...says,
      hours: opens && goesHome ? { opens, goesHome, areSet: true } : { ...USUAL_HOURS, areSet: false },
      terms,
      insetDays: days.filter(({ kind }) => kind === 'inset').map(({ day }) => day),
      today: days.find(({ day }) => day.equals(today))?.kind,
      year: schoolYearOf(today),
    }
  },
})
