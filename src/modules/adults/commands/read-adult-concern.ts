import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { AdultsMoved } from '../events.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { managed } from '../queries/standing.ts'

const ANSWER = ['headteacher', 'chair-of-governors', 'vice-chair-of-governors'] as const

/** A case manager opens it: it waits on no rung any more, and its reporter sees that it was read. */
export const readAdultConcern = command({
  name: 'adults.read-concern',
  chain: 'adults',
  input: z.object({ concernId: z.uuid() }),
  may: may.answer,
  load: (db, { concernId }) => managed(db, concernId),
  async run({ db, call, now, actor, announce }, { concernId }) {
    if (actor.personId === null) return
    const first = await db
      .insertInto('adults.reading')
      .values({
        schoolId: call.school.id,
        concernId,
        personId: actor.personId,
        duty: dutyOf(actor),
        readAt: now,
      })
      .onConflict(conflict => conflict.doNothing())
      .executeTakeFirst()
    if (!first.numInsertedOrUpdatedRows) return
    await db
      .updateTable('adults.rung')
      .set({ endedAt: now, endedWhy: 'read' })
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .execute()
    const open = db.updateTable('adults.offer').set({ endedAt: now }).where('concernId', '=', concernId)
    await open.where('endedAt', 'is', null).execute()
    announce<AdultsMoved>({ name: 'adults.moved' })
  },
})

const dutyOf = ({ rights }: Actor): string | null => ANSWER.find(duty => rights.has(duty)) ?? null
