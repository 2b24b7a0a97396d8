import { z } from 'zod'
import { query } from '../kit.ts'
import { may } from '../permissions.ts'

/** How many refusals wait for the reader's answer; what they say is read on their own page. */
export const refusalsWaiting = query({
  name: 'agreements.refusals-waiting',
  input: z.object({}),
  may: { to: may.answerRefusal.to, who: may.answerRefusal.who },
  async read(db, _input, { actor }) {
    const duties = may.answerRefusal.who.filter(duty => actor.rights.has(duty))
    const { count } = await db
      .selectFrom('agreements.refusal')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('goesTo', 'in', duties)
      .where('settledAt', 'is', null)
      .executeTakeFirstOrThrow()
    return count
  },
})
