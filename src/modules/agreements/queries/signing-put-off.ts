import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** How often the reader has pressed "not now", and until when the last time holds. */
export const signingPutOff = query({
  name: 'agreements.signing-put-off',
  input: z.object({}),
  may: may.putOff,
  async read(db, _input, { actor, now }) {
    const times = await db
      .selectFrom('agreements.notNow')
      .select('endsAt')
      .where('personId', '=', actor.personId ?? '')
      .orderBy('endsAt', 'desc')
      .execute()
    const [last] = times
    const isHeld = last !== undefined && Temporal.Instant.compare(last.endsAt, now) > 0
    return { count: times.length, heldUntil: isHeld ? last.endsAt : null }
  },
})
