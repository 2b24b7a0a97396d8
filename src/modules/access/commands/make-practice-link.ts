import { z } from 'zod'
import { newId } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { endingAt } from '../session.ts'
import { hashToken, newToken } from '../token.ts'

const DAYS = 30

/** Opens a practice school that stands whole, by a link that takes the place of the one before: who came by that is out. */
export const makePracticeLink = command({
  name: 'access.make-practice-link',
  input: z.object({}),
  may: may.makePractice,
  load: (db, _input, { school }) =>
    db
      .selectFrom('platform.school')
      .select(['id', 'practiceWholeAt'])
      .where('id', '=', school.id)
      .where('practice', '=', true)
      .executeTakeFirst(),
  async run({ db, now, touched }, _input, { id: schoolId, practiceWholeAt }) {
    if (!practiceWholeAt)
      await db
        .updateTable('platform.school')
        .set({ practiceWholeAt: now })
        .where('id', '=', schoolId)
        .execute()
    await db
      .updateTable('access.link')
      .set({ replacedAt: now })
      .where('schoolId', '=', schoolId)
      .where('purpose', '=', 'practice')
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .updateTable('access.session')
      .set(endingAt(now))
      .where('endedAt', 'is', null)
      .where('accountId', 'in', who =>
        who.selectFrom('access.accountPerson').select('accountId').where('schoolId', '=', schoolId),
      )
      .execute()
    const [id, token] = [newId(), newToken()]
    await db
      .insertInto('access.link')
      .values({
        ...{ id, purpose: 'practice', tokenHash: hashToken(token), schoolId, createdAt: now },
        ...{ expiresAt: now.add({ hours: 24 * DAYS }), personId: null, accountId: null, email: null },
        ...{ usedAt: null, replacedAt: null },
      })
      .execute()
    touched(id)
    return { token }
  },
})
