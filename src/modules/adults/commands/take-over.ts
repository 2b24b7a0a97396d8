import { z } from 'zod'
import { DUTIES } from '../../../words/duties.ts'
import type { AdultsMoved } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { makeCaseManager } from './rungs.ts'

const ANSWER = ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'] as const

/** Whoever was offered it takes it over: from this deed on, and not before, they read it. */
export const takeOver = command({
  name: 'adults.take-over',
  chain: 'adults',
  input: z.object({ offerId: z.uuid() }),
  may: may.answer,
  load: (db, { offerId }, { actor }) =>
    db
      .selectFrom('adults.offer')
      .select(['id', 'concernId'])
      .where('id', '=', offerId)
      .where('personId', '=', actor.personId)
      .where('endedAt', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  async run(work, _, { id, concernId }) {
    const { db, now, actor, announce, touched } = work
    const duty = ANSWER.find(one => actor.rights.has(one)) ?? DUTIES[0]
    if (actor.personId) await makeCaseManager(work, { concernId, personId: actor.personId, duty })
    await db.updateTable('adults.offer').set({ endedAt: now }).where('id', '=', id).execute()
    touched(concernId)
    announce<AdultsMoved>({ name: 'adults.moved' })
    return { concernId }
  },
})
