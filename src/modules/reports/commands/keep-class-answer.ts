import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { classesTaught } from '../queries/classes-taught.ts'
import { isQuestionAsked } from '../queries/question-asked.ts'

const MOST_PRESENT = 60
const whole = (says: string) =>
  z
    .string(says)
    .regex(/^\d{1,4}$/, says)
    .transform(Number)

/** A class was asked together: how many were there, and how many put their hand up for a right answer. Of no child by name. */
export const keepClassAnswer = command({
  name: 'reports.keep-class-answer',
  input: z.object({
    className: z.string('Select a class').min(1, 'Select a class'),
    present: whole('Enter how many were there'),
    hands: whole('Enter how many hands, or 0'),
  }),
  may: may.keepLesson,
  load: async (db, _, call) => ((await isQuestionAsked(call)) ? classesTaught.read(db, {}, call) : undefined),
  async run({ db, call, now, actor, touched }, { className, present, hands }, classes) {
    if (!classes.some(one => one.className === className)) throw invalid({ className: 'Select a class' })
    if (present < 1 || present > MOST_PRESENT)
      throw invalid({ present: `Enter how many were there, from 1 to ${MOST_PRESENT}` })
    if (hands > present) throw invalid({ hands: 'Enter no more hands than children who were there' })
    if (actor.personId === null) throw new Error('Whoever asked a class is somebody')
    const id = newId()
    await db
      .insertInto('reports.classAnswer')
      .values({
        ...{ schoolId: call.school.id, id, className, present, hands },
        ...{ writtenAt: now, writtenBy: actor.personId },
      })
      .execute()
    touched(id)
  },
})
