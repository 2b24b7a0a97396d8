import { z } from 'zod'
import { dayOf, sayDay } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { dayNeeded } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { TOPICS } from '../lesson.ts'
import { may } from '../permissions.ts'
import { classesTaught, startOfYear } from '../queries/classes-taught.ts'

const several = (value: unknown): unknown =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Whoever taught a class how to tell says so, under their own name: nobody says it for somebody else. */
export const keepLesson = command({
  name: 'reports.keep-lesson',
  input: z.object({
    className: z.string('Select a class').min(1, 'Select a class'),
    taughtOn: dayNeeded('Enter the day on which you taught it'),
    topics: z.preprocess(several, z.array(z.enum(TOPICS)).min(1, 'Tick what you taught')),
  }),
  may: may.keepLesson,
  load: (db, _, call) => classesTaught.read(db, {}, call),
  async run({ db, call, now, actor, touched }, { className, taughtOn, topics }, classes) {
    if (!classes.some(one => one.className === className)) throw invalid({ className: 'Select a class' })
    const [first, today] = [startOfYear(dayOf(now)), dayOf(now)]
    const isOfThisYear =
      Temporal.PlainDate.compare(taughtOn, first) >= 0 && Temporal.PlainDate.compare(taughtOn, today) <= 0
    if (!isOfThisYear)
      throw invalid({
        taughtOn: `Enter a day from ${sayDay(first)} to today: it counts for this school year`,
      })
    if (actor.personId === null) throw new Error('A lesson is somebody’s')
    const id = newId()
    await db
      .insertInto('reports.lesson')
      .values({
        ...{ schoolId: call.school.id, id, className, taughtOn },
        ...{ topics: [...new Set(topics)], writtenAt: now, writtenBy: actor.personId },
      })
      .execute()
    touched(id)
    return { lessonId: id }
  },
})

/** Written by mistake: only by whoever wrote it. It stays, and counts no more. */
export const takeBackLesson = command({
  name: 'reports.take-back-lesson',
  input: z.object({ lessonId: z.uuid() }),
  may: may.keepLesson,
  load: async (db, { lessonId }, { actor }) =>
    db
      .selectFrom('reports.lesson')
      .select('id')
      .where('id', '=', lessonId)
      .where('writtenBy', '=', actor.personId ?? '')
      .executeTakeFirst(),
  async run({ db, call, now, touched }, _, { id }) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('reports.lessonTakenBack')
      .values({ schoolId: call.school.id, lessonId: id, takenBackAt: now })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw conflict('You have taken it back already')
    touched(id)
  },
})
