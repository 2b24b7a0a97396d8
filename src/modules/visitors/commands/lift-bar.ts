import { z } from 'zod'
import type { BarLifted } from '../events.ts'
import { needed } from '../fields.ts'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitOf } from './visit-of.ts'

/** The headteacher says that a visitor may have a guest login again, and why. What they broke stays. */
export const liftBar = command({
  name: 'visitors.lift-bar',
  input: z.object({ visitId: z.uuid(), why: needed('Write why', 1_000).prefault('') }),
  may: may.lift,
  load: (db, { visitId }) => visitOf(db, visitId),
  async run({ db, now, actor, touched, announce }, { visitId, why }, { personId }) {
    await db
      .updateTable('visitors.brokenRule')
      .set({ liftedAt: now, liftedBy: actor.personId, liftedWhy: why })
      .where('personId', '=', personId)
      .where('liftedAt', 'is', null)
      .execute()
    touched(visitId)
    announce<BarLifted>({ name: 'visitors.bar-lifted', visitId })
  },
})
