import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { line, words } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { questionsNow, SEEN, SUBJECTS } from '../purposes.ts'
import { wordingList } from '../queries/asking.ts'

/** A wording of the school's own. The one before it is closed; whoever answered it answered those words. */
export const writeQuestion = command({
  name: 'consents.write-question',
  input: z.object({
    /** A new question has none yet. */
    purpose: z.string().max(40).optional(),
    subject: z.enum(SUBJECTS, 'Select what it is about'),
    seen: z.enum(SEEN, 'Select who can see it'),
    title: line('Write what it is called'),
    words: words('Write what a parent says yes or no to', 1_000),
    isAsked: z.enum(['yes', 'no'], 'Select whether it is asked'),
  }),
  may: may.keepQuestions,
  load: async db => questionsNow(await wordingList(db).rows.execute()),
  async run({ db, call, now, actor, touched }, { purpose: wanted, isAsked, ...typed }, questions) {
    const before = questions.find(({ purpose }) => purpose === wanted)
    if (questions.some(one => one !== before && one.title === typed.title))
      throw invalid({ title: 'Another question is called this already' })
    const id = newId()
    const purpose = before?.purpose ?? id
    await db
      .updateTable('consents.wording')
      .set({ replacedAt: now })
      .where('purpose', '=', purpose)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('consents.wording')
      .values({
        ...{ schoolId: call.school.id, id, purpose, ...typed, isAsked: isAsked === 'yes' },
        ...{ number: (before?.number ?? 0) + 1, writtenAt: now, writtenBy: actor.personId },
      })
      .execute()
    touched(id)
  },
})
