import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'
import { type Question, questionsNow, type Subject } from '../purposes.ts'
import { askingNow, wordingList } from './asking.ts'

export type Questions = {
  questions: readonly Question[]
  subjects: ReadonlySet<Subject>
  isEachByItself: boolean
}

/** What families are asked, in today's wording, and what the school asks no more. */
export const questionsKept = query({
  name: 'consents.questions-kept',
  input: z.object({}),
  may: may.keepQuestions,
  async read(db, _, call): Promise<Questions> {
    const { subjects, isEachByItself } = await askingNow(call)
    return { questions: questionsNow(await wordingList(db).rows.execute()), subjects, isEachByItself }
  },
})
