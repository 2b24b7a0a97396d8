import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import type { DutyResourced } from '../events.ts'
import { lines } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { dutyResources } from '../queries/duty-resources.ts'

const HOURS = 'Enter hours a week, like 6 or 7.5'
const appointmentId = z.uuid()

/** What the school gives for it. What was given before stays on record. */
export const allotToDuty = command({
  name: 'people.allot-to-duty',
  input: z.object({
    appointmentId,
    hours: z
      .string(HOURS)
      .trim()
      .regex(/^\d{1,2}(?:\.\d)?$/, HOURS)
      .refine(hours => Number(hours) <= 60, HOURS),
    resources: lines('Enter what they are given beside time, like a budget or a room', 500),
  }),
  may: may.allotToDuty,
  load: (db, of, call) => dutyResources.read(db, of, call),
  async run({ db, call, now, actor, touched, announce }, typed, { personId }) {
    await db
      .updateTable('people.dutyResource')
      .set({ replacedAt: now })
      .where('appointmentId', '=', typed.appointmentId)
      .where('replacedAt', 'is', null)
      .execute()
    const id = newId()
    await db
      .insertInto('people.dutyResource')
      .values({
        ...typed,
        schoolId: call.school.id,
        id,
        recordedAt: now,
        recordedBy: actor.personId,
        replacedAt: null,
      })
      .execute()
    touched(id, personId)
    announce<DutyResourced>({ name: 'people.duty-resourced', appointmentId: typed.appointmentId })
  },
})

/** Whoever holds it says whether it is enough. */
export const answerEnough = command({
  name: 'people.answer-enough',
  input: z.object({ appointmentId, isEnough: z.enum(['yes', 'no'], 'Select whether it is enough') }),
  may: may.answerEnough,
  load: (db, { appointmentId }, call) => dutyResources.read(db, { appointmentId }, call),
  async run({ db, call, now, touched, announce }, { appointmentId, isEnough }, { personId }) {
    const id = newId()
    await db
      .insertInto('people.dutyEnough')
      .values({
        ...{ schoolId: call.school.id, id, appointmentId, isEnough: isEnough === 'yes' },
        ...{ answeredAt: now, answeredBy: personId },
      })
      .execute()
    touched(id)
    announce<DutyResourced>({ name: 'people.duty-resourced', appointmentId })
  },
})
