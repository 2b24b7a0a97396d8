import { z } from 'zod'
import { command } from '../kit.ts'
import { may } from '../permissions.ts'

/** Before its time. */
export const endGuestLogin = command({
  name: 'visitors.end-guest-login',
  input: z.object({ visitId: z.uuid(), guestLoginId: z.uuid() }),
  may: may.keep,
  load: (db, { visitId, guestLoginId }) =>
    db
      .selectFrom('visitors.guestLogin')
      .select(['endedAt', 'endsAt'])
      .where('id', '=', guestLoginId)
      .where('visitId', '=', visitId)
      .executeTakeFirst(),
  async run({ db, now, actor, touched }, { guestLoginId }, { endedAt, endsAt }) {
    if (endedAt || (endsAt && Temporal.Instant.compare(endsAt, now) <= 0)) return
    await db
      .updateTable('visitors.guestLogin')
      .set({ endedAt: now, endedBy: actor.personId })
      .where('id', '=', guestLoginId)
      .execute()
    touched(guestLoginId)
  },
})
