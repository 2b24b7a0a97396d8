import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import type { BreachTakenBack } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { breachToSee } from '../queries/breach.ts'

/** Written by mistake, or of the wrong child. It stays, and counts no more. */
export const takeBackBreach = command({
  name: 'conduct.take-back-breach',
  input: z.object({ breachId: z.uuid() }),
  may: may.takeBack,
  load: (db, { breachId }, { actor }) => breachToSee(db, breachId, actor),
  async run({ db, actor, now, announce }, { breachId }) {
    const { numUpdatedRows } = await db
      .updateTable('conduct.breach')
      .set({ takenBackAt: now, takenBackBy: actor.personId })
      .where('id', '=', breachId)
      .where('takenBackAt', 'is', null)
      .executeTakeFirstOrThrow()
    if (!numUpdatedRows) throw conflict('It is taken back already')
    announce<BreachTakenBack>({ name: 'conduct.taken-back' })
  },
})
