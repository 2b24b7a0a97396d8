import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { waitForRoll } from '../queries/read-material.ts'

/** A file that is not to be accepted. Its content goes at once; that it was loaded stays. */
export const setAsideRoll = command({
  name: 'people.set-aside-roll',
  input: z.object({ fileId: z.uuid() }),
  may: may.loadRoll,
  async load(db, { fileId }, { school }) {
    await waitForRoll(db, school.id)
    return db.selectFrom('people.rollFile').select('id').where('id', '=', fileId).executeTakeFirst()
  },
  async run({ db, actor, now }, { fileId }) {
    const { numUpdatedRows } = await db
      .updateTable('people.rollFile')
      .set({ sealed: null, setAsideAt: now, setAsideBy: actor.personId })
      .where('id', '=', fileId)
      .where('sealed', 'is not', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw conflict('This file was accepted or set aside already')
  },
})
