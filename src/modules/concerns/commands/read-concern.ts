import { z } from 'zod'
import type { Actor } from '../../../platform/call.ts'
import type { ConcernRead } from '../events.ts'
import { command } from '../kit.ts'
import { LADDER } from '../concern.ts'
import { holds } from '../../../platform/permission.ts'
import { BY_DUTY, may } from '../permissions.ts'
import { isRestricted } from '../queries/orders.ts'
import { readableConcern } from '../queries/standing.ts'
import { holdRung } from './go-on.ts'
import { leadsFromNow } from './hand-lead.ts'
import { endOtherReaders } from './restrict.ts'

/** Whoever deals with concerns opens one: it waits on no rung any more, and its reporter sees that it was read. */
export const readConcern = command({
  name: 'concerns.read-concern',
  chain: 'concerns',
  input: z.object({ concernId: z.uuid() }),
  may: may.see,
  load: (db, { concernId }, { actor, now }) => readableConcern(db, concernId, actor, now),
  async run(work, { concernId }) {
    const { db, call, now, actor, announce } = work
    if (actor.personId === null) return
    const first = await db
      .insertInto('concerns.reading')
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
    if (holds(actor, BY_DUTY)) {
      await leadsFromNow(work, concernId, actor.personId)
      if (await isRestricted(db, concernId)) await endOtherReaders(work, concernId)
    }
    await holdRung(db, concernId)
    await db
      .updateTable('concerns.rung')
      .set({ endedAt: now, endedWhy: 'read' })
      .where('concernId', '=', concernId)
      .where('endedAt', 'is', null)
      .execute()
    announce<ConcernRead>({ name: 'concerns.read', concernId })
  },
})

const dutyOf = ({ rights }: Actor): string | null => LADDER.find(duty => rights.has(duty)) ?? null
