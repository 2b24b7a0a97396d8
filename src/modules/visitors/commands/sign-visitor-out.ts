import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'
import { visitOf } from './visit-of.ts'

/** They have gone, and with them each guest login of the visit. */
export const signVisitorOut = command({
  name: 'visitors.sign-visitor-out',
  input: z.object({ visitId: z.uuid() }),
  may: may.keep,
  load: (db, { visitId }) => visitOf(db, visitId),
  async run({ db, now, actor, touched }, { visitId }, { leftAt }) {
    if (leftAt) return
    const by = actor.personId
    await db
      .updateTable('visitors.visit')
      .set({ leftAt: now, leftBy: by })
      .where('id', '=', visitId)
      .execute()
    await db
      .updateTable('visitors.guestLogin')
      .set({ endedAt: now, endedBy: by })
      .where('visitId', '=', visitId)
      .where('endedAt', 'is', null)
      .where(({ eb, or }) => or([eb('endsAt', 'is', null), eb('endsAt', '>', now)]))
      .execute()
    touched(visitId)
  },
})
