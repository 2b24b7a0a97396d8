import { sql } from 'kysely'
import { z } from 'zod'
import { type Call, schoolPath } from '../../../platform/call.ts'
import { dayOf } from '../../../platform/clock.ts'
import { allInForce } from '../../../platform/controls/in-force.ts'
import { schoolYearOf } from '../../people/index.ts'
import { procedureKnown } from '../controls/procedure-known.ts'
import { query, waiting } from '../kit.ts'
import { may } from '../permissions.ts'
import { type AskedGroup } from '../question.ts'

/** Whether the policy has a question asked once a school year. */
export const isQuestionAsked = async (call: Call): Promise<boolean> =>
  (await allInForce(call, procedureKnown)).some(({ parameters }) => parameters.asked === 'by-question')

/** As whom somebody is asked; nothing, where nobody is asked. Whoever works here and has a child here is asked once, as staff. */
export async function groupAsked(call: Call): Promise<AskedGroup | undefined> {
  if (!(await isQuestionAsked(call))) return undefined
  const { rights } = call.actor
  return rights.has('staff') ? 'staff' : rights.has('parent') ? 'parent' : undefined
}

/** As whom the reader is asked, and whether they have answered in this school year. */
export const questionAsked = query({
  name: 'reports.question-asked',
  input: z.object({}),
  may: may.seeQuestion,
  async read(db, _, call) {
    const [isAsked, group] = [await isQuestionAsked(call), await groupAsked(call)]
    const answered =
      group &&
      (await db
        .selectFrom('reports.questionAnswered')
        .select('schoolYear')
        .where('personId', '=', call.actor.personId ?? '')
        .where('schoolYear', '=', schoolYearOf(dayOf(call.now)))
        .executeTakeFirst())
    return { isAsked, group, hasAnswered: answered !== undefined }
  },
})

/** One question a school year, for whoever works here and for parents. */
export const questionWaits = waiting<{ isAnswered: boolean }>({
  name: 'reports.question-waits',
  may: { who: may.answerQuestion.who },
  async rows(_, call) {
    if (!(await groupAsked(call))) return undefined
    return sql`
      select exists (select from reports.question_answered
        where person_id = ${call.actor.personId}::uuid and school_year = ${schoolYearOf(dayOf(call.now))}) as is_answered`
  },
  times: {},
  says: ([row], call) =>
    row && !row.isAnswered
      ? [
          {
            when: { state: 'next', words: 'Next' },
            title: 'Where would you report a concern?',
            says: 'One question a school year. Nobody is shown what you answer.',
            action: { text: 'Answer it', url: `${schoolPath(call.school)}/where-to-report` },
          },
        ]
      : [],
})
