import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import type { CalendarChanged } from '../events.ts'
import { timeOfDay } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** When the school opens and when the children go home, from now on. Deadlines that hang on it are counted again. */
export const setSchoolHours = command({
  name: 'people.set-school-hours',
  input: z
    .object({
      opens: timeOfDay('Enter when the school opens, like 8:45 am'),
      goesHome: timeOfDay('Enter when the children go home, like 3:15 pm'),
    })
    .refine(({ opens, goesHome }) => opens < goesHome, {
      path: ['goesHome'],
      message: 'The children must go home after the school opens',
    }),
  may: may.setTermDates,
  load: async () => ({}),
  async run({ db, call, actor, now, announce }, hours) {
    await db
      .updateTable('people.schoolHours')
      .set({ replacedAt: now })
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('people.schoolHours')
      .values({
        ...{ schoolId: call.school.id, id: newId(), ...hours },
        ...{ recordedAt: now, recordedBy: actor.personId, replacedAt: null },
      })
      .execute()
    announce<CalendarChanged>({ name: 'people.calendar-changed' })
  },
})
