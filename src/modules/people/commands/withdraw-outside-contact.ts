import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import type { Work } from '../../../platform/usecase.ts'
import type { Id } from '../../../words/ids.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import type { PeopleDb } from '../tables.ts'

export async function closeContact({ db, now, actor }: Work<PeopleDb>, id: Id): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('people.outsideContact')
    .set({ replacedAt: now, replacedBy: actor.personId })
    .where('id', '=', id)
    .where('replacedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const withdrawOutsideContact = command({
  name: 'people.withdraw-outside-contact',
  input: z.object({ outsideContactId: z.uuid() }),
  may: may.changeContacts,
  load: (db, { outsideContactId }) =>
    db.selectFrom('people.outsideContact').select('id').where('id', '=', outsideContactId).executeTakeFirst(),
  async run(work, { outsideContactId }) {
    if (!(await closeContact(work, outsideContactId)))
      throw conflict('This number was taken off the list already')
  },
})
