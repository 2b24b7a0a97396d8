import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { needed } from '../../concerns/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'

/** What the child reads who comes back with the two words: nothing else of the record. */
export const answerChildOnAdult = command({
  name: 'adults.answer-child',
  chain: 'adults',
  input: z.object({ concernId: z.uuid(), answer: needed('Write your answer') }),
  may: may.answer,
  async load(db, { concernId }, { now }) {
    const way = await db
      .selectFrom('adults.wayBack')
      .select('concernId')
      .where('concernId', '=', concernId)
      .where('endsAt', '>', now)
      .executeTakeFirst()
    return way && managed(db, concernId)
  },
  async run(work, { concernId, answer }) {
    const { db, call, now, actor, touched } = work
    const id = newId()
    const added = { concernId, words: answer, kind: 'answer-to-child' }
    const salt = work.commit(id, added)
    await db
      .insertInto('adults.addition')
      .values({ schoolId: call.school.id, id, ...added, salt, addedAt: now, addedBy: actor.personId })
      .execute()
    touched(id)
  },
})
