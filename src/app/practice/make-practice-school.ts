import { newSchool, schoolYearOf } from '../../modules/people/index.ts'
import type { House, School } from '../../platform/call.ts'
import { dayOf } from '../../platform/clock.ts'
import { takeStatistics } from '../../platform/db/statistics.ts'
import { startMaking } from './making.ts'
import { check, days, policies } from './policy-deeds.ts'
import { firstYear, secondYear } from './school-years.ts'
import { isOver, read } from './story.ts'

const NAME = 'Merrowdale Primary School'

/** The next that is free: `merrowdale`, then `merrowdale-2`. */
export const nextSchool = (taken: number): School => ({
  ...newSchool({ name: NAME, slug: taken === 0 ? 'merrowdale' : `merrowdale-${taken + 1}`, practice: true }),
  name: `${NAME} (practice)`,
})

/** Makes it whole, by the deeds of its own people, from the autumn of last school year until now. */
export async function makePracticeSchool(house: House, school: School, now: Temporal.Instant): Promise<void> {
  const today = dayOf(now)
  const making = startMaking(house, school, { firstYear: schoolYearOf(today) - 1, now })
  const story = [
    ...firstYear(making),
    ...secondYear(making),
    ...policies(making),
    ...days(making),
    check(making),
  ]
  story.sort((a, b) => Temporal.Instant.compare(a.at, b.at))
  for (const { at, does } of story) if (!isOver(making, at)) await does(at)
  await takeStatistics(house.database)
  await read(making, now)
}
