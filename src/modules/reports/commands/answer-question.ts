import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../../platform/clock.ts'
import { conflict, invalid } from '../../../platform/errors.ts'
import { schoolYearOf } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { type AskedGroup, QUESTION } from '../question.ts'
import { groupAsked } from '../queries/question-asked.ts'

/** Of whose answers a figure is moved at once: of five. */
const AT_ONCE = 5

/**
 * Somebody answers, once a school year. That they did is kept; what they answered is added to their group’s count, and is
 * told to them alone.
 */
export const answerQuestion = command({
  name: 'reports.answer-question',
  input: z.object({ answer: z.string('Select an answer').min(1, 'Select an answer') }),
  may: may.answerQuestion,
  load: async (_, __, call) => groupAsked(call),
  async run({ db, call, now, actor }, { answer }, group: AskedGroup) {
    const chosen = QUESTION[group].options.find(({ value }) => value === answer)
    if (!chosen) throw invalid({ answer: 'Select an answer' })
    if (actor.personId === null) throw new Error('An answer is somebody’s')
    const schoolYear = schoolYearOf(dayOf(now))
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('reports.questionAnswered')
      .values({ schoolId: call.school.id, personId: actor.personId, schoolYear })
      .onConflict(before => before.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) throw conflict('You have answered this already in this school year')
    const knew = Number(chosen.isRight)
    await sql`
      insert into reports.question_count as c
        (school_id, school_year, of_group, answered, knew, shown_answered, shown_knew)
      values (${call.school.id}::uuid, ${schoolYear}, ${group}, 1, ${knew}, 0, 0)
      on conflict (school_id, school_year, of_group) do update set
        answered = c.answered + 1, knew = c.knew + ${knew},
        shown_answered = case when (c.answered + 1) % ${AT_ONCE} = 0 then c.answered + 1 else c.shown_answered end,
        shown_knew = case when (c.answered + 1) % ${AT_ONCE} = 0 then c.knew + ${knew} else c.shown_knew end`.execute(
      db,
    )
    return { group, knew: chosen.isRight }
  },
})
