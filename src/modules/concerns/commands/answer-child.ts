import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { readableConcern } from '../queries/standing.ts'

/** What the child reads who comes back with the two words: nothing else of the record. */
export const answerChild = command({
  name: 'concerns.answer-child',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid(), answer: needed('Write your answer') }),
  may: may.deal,
  async load(db, { concernId }, { actor, now }) {
    const way = await db
      .selectFrom('concerns.wayBack')
      .select('concernId')
      .where('concernId', '=', concernId)
      .where('endsAt', '>', now)
      .executeTakeFirst()
    return way && readableConcern(db, concernId, actor, now)
  },
  async run(work, { concernId, answer }) {
    const { db, call, now, actor, touched } = work
    const id = newId()
    const added = { concernId, words: answer, kind: 'answer-to-child', happenedOn: null }
    const salt = work.commit(id, added)
    await db
      .insertInto('concerns.addition')
      .values({ schoolId: call.school.id, id, ...added, salt, addedAt: now, addedBy: actor.personId })
      .execute()
    touched(id)
  },
})
