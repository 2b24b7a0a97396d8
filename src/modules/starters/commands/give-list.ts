import { z } from 'zod'
import { invalid } from '../../../platform/errors.ts'
import { newId } from '../../../words/ids.ts'
import { rightsToday } from '../../people/index.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** The headteacher says who sees that a list is done to its end. */
export const giveList = command({
  name: 'starters.give-list',
  input: z.object({ listId: z.uuid(), ownerId: z.uuid('Select who sees to it') }),
  may: may.giveAway,
  load: (db, { listId }) =>
    db.selectFrom('starters.list').select(['id', 'personId']).where('id', '=', listId).executeTakeFirst(),
  async run({ call, db, now, actor, touched }, { listId, ownerId }, { personId }) {
    if (ownerId === personId) throw invalid({ ownerId: 'Select somebody else: nobody sees to their own' })
    const owner = await rightsToday(call, ownerId)
    if (!owner?.rights.has('staff'))
      throw invalid({ ownerId: 'Select somebody who is a member of staff today' })
    await db
      .updateTable('starters.owner')
      .set({ replacedAt: now })
      .where('listId', '=', listId)
      .where('replacedAt', 'is', null)
      .execute()
    await db
      .insertInto('starters.owner')
      .values({
        ...{ schoolId: call.school.id, id: newId(), listId, ownerId, recordedAt: now },
        recordedBy: actor.personId ?? '',
      })
      .execute()
    touched(listId)
  },
})
