import { z } from 'zod'
import { conflict } from '../../../platform/errors.ts'
import type { LineSettled } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { lineOf } from './line-of.ts'

/** It was said by mistake: the line is open again, and what was said stays. */
export const takeBackLine = command({
  name: 'starters.take-back-line',
  input: z.object({ lineId: z.uuid() }),
  may: may.tick,
  load: (db, { lineId }) => lineOf(db, lineId),
  async run({ db, now, actor, announce, touched }, { lineId }, { doneId, personId }) {
    if (!doneId) throw conflict('Nobody has said that this is done')
    await db
      .updateTable('starters.done')
      .set({ takenBackAt: now, takenBackBy: actor.personId })
      .where('id', '=', doneId)
      .execute()
    touched(lineId)
    announce<LineSettled>({ name: 'starters.line-settled', lineId, personId })
  },
})
